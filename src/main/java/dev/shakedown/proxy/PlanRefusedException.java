package dev.shakedown.proxy;

/** A connection for which no plan can be made: what is wrong, and what to do about it. */
public final class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String remedy;

    /**
     * Says why there is no plan.
     *
     * @param reason what is wrong
     * @param remedy what to do about it
     */
    public PlanRefusedException(String reason, String remedy) {
        super(reason);
        this.reason = reason;
        this.remedy = remedy;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
