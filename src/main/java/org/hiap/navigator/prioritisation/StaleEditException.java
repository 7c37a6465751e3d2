package org.hiap.navigator.prioritisation;

/** What was edited has changed since the form was shown; nothing was overwritten. */
public final class StaleEditException extends RuntimeException {

}
