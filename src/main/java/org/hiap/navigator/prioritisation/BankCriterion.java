package org.hiap.navigator.prioritisation;

import org.hiap.navigator.content.Source;

/**
 * A shipped criterion that an exercise can take.
 *
 * @param source where the factor behind it is named
 */
public record BankCriterion(String slug, CriterionText text, Source source) {
}
