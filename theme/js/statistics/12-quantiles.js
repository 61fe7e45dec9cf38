/* How many standard errors a confidence level reaches. */
var cxQuantiles = (() => {
  // Coefficients of the routine PPND16 in Wichura (1988), Algorithm AS 241: The percentage points of the normal
  // distribution, Applied Statistics 37:477-484; highest power first, numerator then denominator.
  const MIDDLE = [
    [2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
      1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080],
    [5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
      5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1],
  ];
  const NEAR = [
    [7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
      3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734],
    [1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
      6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1],
  ];
  const FAR = [
    [2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
      2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720],
    [2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
      1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1],
  ];

  const polynomial = (powers, x) => powers.reduce((sum, factor) => sum * x + factor, 0);
  const ratio = ([above, below], x) => polynomial(above, x) / polynomial(below, x);

  /**
   * The value below which a standard normal variable lies with this probability.
   * @param {number} p more than 0 and less than 1
   * @returns {number} standard errors, to about 16 digits
   */
  const inverseNormal = (p) => {
    if (!cxArguments.isNumber(p) || p <= 0 || p >= 1) cxArguments.refuse("p must be more than 0 and less than 1");
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425) return q * ratio(MIDDLE, 0.180625 - q * q);
    const r = Math.sqrt(-Math.log(q <= 0 ? p : 1 - p));
    const size = r <= 5 ? ratio(NEAR, r - 1.6) : ratio(FAR, r - 5);
    return q < 0 ? -size : size;
  };

  const probability = (name, value, usual) =>
    cxArguments.within(value, 0.5, 0.9999, `${name} must be from 0.5 to 0.9999, such as ${usual}`);

  /** z with this probability between -z and z: 0.95 gives 1.959964. From the lower tail, which keeps its digits. */
  const twoSided = (confidence) => -inverseNormal((1 - probability("confidence", confidence, "0.95")) / 2);

  /** z with this probability below z: 0.8 gives 0.841621. */
  const oneSided = (power) => -inverseNormal(1 - probability("power", power, "0.8"));

  return { inverseNormal, twoSided, oneSided };
})();
