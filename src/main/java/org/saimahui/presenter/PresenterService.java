package org.saimahui.presenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the register. Every change raises the contest's version and leaves an audit row. */
@Service
@Transactional(readOnly = true)
public class PresenterService {

    private final RegisterRows presenters;

    private final ContestService contests;

    private final AuditLog audit;

    private final ObjectProvider<RegisterNotes> notes;

    private final ApplicationEventPublisher events;

    PresenterService(
        events.publishEvent(new PresenterRemoved(contestId, presenter.toView().id()));
        presenters.delete(presenter);
        presenters.flush();
        renumber(presenters.findByContestIdOrderByNumber(contestId));
