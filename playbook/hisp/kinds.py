"""What can be wrong with a survey, and what each fault breaks: the one place that decides what is comparable."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """A fault, in the words in which it is reported."""

    # How the question was asked.
    TEN_POINT = "10-point scale cut to five answers"
    YES_OR_NO = "yes-or-no question cut to five answers"
    RATING = "a rating, not a statement to agree with"
    NOT_THE_AGENCY = "trust in information, not in the service or the agency"
    NOBODY = "an answer that nobody gave"
    TWO_STATEMENTS = "two statements in one question"
    NO_WORDING = "answers to a question without wording"
    UNUSUAL_PLACE = "two questions in each other's usual place"
    # What stands in place of counts.
    PERCENTAGES = "percentages typed as counts"
    FAR_FEWER = "far fewer answers than respondents"
    ROUND_TENS = "counts in round tens"
    REBUILT = "counts worked out from rounded percentages"
    # Counts and volumes that do not fit each other.
    MORE_ANSWERS = "more answers than respondents"
    FEWER_ANSWERS = "answers do not add up to the respondents"
    NO_ANSWERS = "no answers"
    SMALL = "fewer than 50 answers"
    OTHER_QUARTER = "the same answers as in another quarter"
    OTHER_SERVICE = "the same answers as for another service"
    # Volumes.
    ALL_ANSWERED = "respondents equal the customers offered the survey"
    HIGH_RATE = "half or more of those offered the survey answered"
    NOT_OFFERED = "no number of customers offered the survey"
    FEWER_CUSTOMERS = "more people offered the survey than customers"
    SAME_OFFERED = "the same number offered as in another survey"
    SAME_RESPONDENTS = "the same number of respondents as in another quarter"
    NO_CHANNEL = "no channel"
    # The file as a whole.
    POINT_SCALE = "the point scale is the mean of the counts"
    OTHER_SCORE = "the point scale differs from the counts"
    GIANT = "one provider dominates any pooled total"


# Answers with one of these do not measure what the others measure, or may not be this survey's own.
BREAKS_ANSWERS = frozenset(
    {
        Kind.TEN_POINT,
        Kind.YES_OR_NO,
        Kind.RATING,
        Kind.NOT_THE_AGENCY,
        Kind.NOBODY,
        Kind.UNUSUAL_PLACE,
        Kind.PERCENTAGES,
        Kind.FAR_FEWER,
        Kind.ROUND_TENS,
        Kind.MORE_ANSWERS,
        Kind.OTHER_QUARTER,
        Kind.OTHER_SERVICE,
    }
)
# A rate of respondents to customers offered the survey means nothing with one of these.
BREAKS_RATE = frozenset(
    {
        Kind.ALL_ANSWERED,
        Kind.HIGH_RATE,
        Kind.NOT_OFFERED,
        Kind.FEWER_CUSTOMERS,
        Kind.SAME_OFFERED,
        Kind.SAME_RESPONDENTS,
        Kind.OTHER_SERVICE,
        Kind.NO_ANSWERS,
    }
)
