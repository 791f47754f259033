package io.kefu.benchmark.nlu;

import java.util.List;

/**
 * Figures that others published: on other rows of the same set or by another measure, so to be
 * looked at beside, not against, those of a run.
 *
 * @param accuracy in scope, per cent, or –
 * @param outOfScope recall in per cent at the paper's threshold, or the coefficient of HINT3, or –
 */
record Published(String set, String system, String accuracy, String outOfScope) {

  /**
   * Casanueva et al. 2020 (BANKING77, test part); Larson et al. 2019, table 2 (CLINC150, test part;
   * recall with a threshold chosen on the validation part, which need not keep 95 %); Arora et al.
   * 2020 with the predictions in its repository (HINT3, test part; the threshold chosen on that
   * part itself).
   */
  static final List<Published> ALL =
      List.of(
          new Published("BANKING77", "BERT-Large", "93.66", "–"),
          new Published("BANKING77", "USE + ConveRT", "93.36", "–"),
          new Published("CLINC150", "BERT", "96.9", "52.3"),
          new Published("CLINC150", "Dialogflow", "91.7", "26.7"),
          new Published("CLINC150", "Rasa", "91.5", "31.2"),
          new Published("CLINC150", "fastText", "89.0", "–"),
          new Published("HINT3 Curekart", "Haptik", "–", "MCC .603"),
          new Published("HINT3 Curekart", "Dialogflow", "–", "MCC .578"),
          new Published("HINT3 Curekart", "BERT", "–", "MCC .553"),
          new Published("HINT3 Curekart", "LUIS", "–", "MCC .539"),
          new Published("HINT3 Curekart", "Rasa", "–", "MCC .511"),
          new Published("HINT3 SOFMattress", "Haptik", "–", "MCC .588"),
          new Published("HINT3 SOFMattress", "Dialogflow", "–", "MCC .638"),
          new Published("HINT3 SOFMattress", "BERT", "–", "MCC .617"),
          new Published("HINT3 SOFMattress", "LUIS", "–", "MCC .581"),
          new Published("HINT3 SOFMattress", "Rasa", "–", "MCC .526"),
          new Published("HINT3 Powerplay11", "Haptik", "–", "MCC .425"),
          new Published("HINT3 Powerplay11", "Dialogflow", "–", "MCC .353"),
          new Published("HINT3 Powerplay11", "BERT", "–", "MCC .347"),
          new Published("HINT3 Powerplay11", "LUIS", "–", "MCC .359"),
          new Published("HINT3 Powerplay11", "Rasa", "–", "MCC .340"));

  static List<Published> on(String set) {
    return ALL.stream().filter(p -> p.set.equals(set)).toList();
  }
}
