package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataGuard;
import io.kefu.privacy.ProtectedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Recognises personal data by rules: shapes, check digits, numbering plans and the words around. The surest recogniser
 * reads first; what it claims the others no longer see. The masked text is read again until nothing more is found, so
 * that masking a masked text changes nothing. Time grows with the length of the text.
 */
@ApplicationScoped
public class RuleBasedGuard implements PersonalDataGuard {

  private final List<Recogniser> recognisers = List.of(
      new EmailRecogniser(),
      new IdentityRecogniser(),
      new ReferenceRecogniser(),
      new BankCardRecogniser(),
      new PhoneRecogniser(),
      new ChineseAddressRecogniser(),
      new EnglishAddressRecogniser());

  @Override
  public ProtectedText protect(String text, String region) {
    ProtectedText found = read(text, region);
    ProtectedText again = found.values().isEmpty() ? found : read(found.masked(), region);
    while (!again.masked().equals(found.masked())) {
      found = Masking.joined(found, again);
      again = read(found.masked(), region);
    }
    return found;
  }

  private ProtectedText read(String text, String region) {
    Reading reading = Reading.of(text);
    Page page = new Page(reading.text(), region);
    recognisers.forEach(recogniser -> recogniser.mark(page));
    List<Finding> findings = page.findings();
    return findings.isEmpty() ? new ProtectedText(text, List.of()) : new Masking(reading).masked(findings);
  }
}
