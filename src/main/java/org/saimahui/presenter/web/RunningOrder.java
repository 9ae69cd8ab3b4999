package org.saimahui.presenter.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.saimahui.presenter.PresenterView;

/** An order somebody wants, by row ids: running numbers may have moved since the page was opened. */
final class RunningOrder {

    private RunningOrder() {}

    /** Those wanted first, in that order; who is not named follows in the present order. */
    static List<PresenterView> of(List<PresenterView> present, List<Long> wanted) {
        Set<PresenterView> order = new LinkedHashSet<>();
        for (Long id : wanted) {
            present.stream().filter(p -> p.id() == id).forEach(order::add);
        }
        order.addAll(present);
        return List.copyOf(order);
    }

    /** The present order with one moved up or down by one. */
    static List<PresenterView> moved(List<PresenterView> present, long id, boolean up) {
        List<PresenterView> order = new ArrayList<>(present);
        for (int from = 0; from < present.size(); from++) {
            int to = up ? from - 1 : from + 1;
            if (present.get(from).id() == id && to >= 0 && to < present.size()) {
                order.add(to, order.remove(from));
            }
        }
        return order;
    }

    static List<Integer> numbers(List<PresenterView> order) {
        return order.stream().map(PresenterView::number).toList();
    }
}
