/* The statistics of survey answers, all under one name; the same functions as in playbook/statistics.
   Estimates are {value, low, high}. What makes no sense throws a RangeError in plain words. */
var cxStatistics = { ...cxProportions, ...cxSurveyAnswers, ...cxSampling, rounded: cxRounding.rounded };
