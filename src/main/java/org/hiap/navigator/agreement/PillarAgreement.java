package org.hiap.navigator.agreement;

import java.util.List;

import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.framework.Framework;

/**
 * What a group talks about when it agrees on the levels of a pillar.
 *
 * @param criteria those to talk about first come first
 */
public record PillarAgreement(Assessment assessment, Framework.Pillar pillar, List<CriterionAgreement> criteria) {
}
