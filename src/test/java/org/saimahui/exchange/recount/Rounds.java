package org.saimahui.exchange.recount;

/** The rule's rounding: which step rounds to how many digits. */
record Rounds(Node rounding) {

    Ratio at(String step, Ratio value) {
        return value.rounded(mode(), digits(step));
    }

    String text(String step, Ratio value) {
        return value.text(mode(), digits(step));
    }

    private String mode() {
        return rounding.text("mode", "HALF_UP");
    }

    private Integer digits(String step) {
        String digits = rounding.text(step, step.equals("total") ? "2" : "NONE");
        return digits.equals("NONE") ? null : Integer.valueOf(digits);
    }
}
