package org.hiap.navigator.assessment;

/** An assessment with the viewer's own response in it. */
record OwnResponse(Assessment assessment, Response response) {
}
