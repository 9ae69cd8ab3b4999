package org.saimahui.presenter;

/** Whether lots decided the running order; whoever draws them says so. Then nobody changes it without a reason that is printed. */
public interface DrawnOrder {

    boolean isDrawn(long contestId);
}
