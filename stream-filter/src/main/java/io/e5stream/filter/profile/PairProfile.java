package io.e5stream.filter.profile;

import io.e5stream.filter.TextRule;
import io.e5stream.filter.c4.CurlyBrackets;
import io.e5stream.filter.decontamination.EvaluationNGrams;
import io.e5stream.filter.decontamination.EvaluationText;
import io.e5stream.filter.e5.CommentCharacters;
import io.e5stream.filter.e5.Score;
import io.e5stream.filter.fineweb.EndedLines;
import io.e5stream.filter.gopher.AlphabeticWords;
import io.e5stream.filter.gopher.DuplicateNGrams;
import io.e5stream.filter.gopher.EllipsesPerWord;
import io.e5stream.filter.gopher.HashesPerWord;
import io.e5stream.filter.gopher.MaxMeanWordLength;
import io.e5stream.filter.gopher.MinMeanWordLength;
import io.e5stream.filter.gopher.TopNGram;
import io.e5stream.filter.language.LanguageIdentifier;
import io.e5stream.filter.language.LanguageScore;
import io.e5stream.filter.nemo.Boilerplate;
import io.e5stream.filter.nemo.Digits;
import io.e5stream.filter.nemo.NonAlphaNumeric;
import io.e5stream.filter.nemo.Parentheses;
import io.e5stream.filter.nemo.Urls;
import io.e5stream.filter.nemo.WhiteSpace;
import io.e5stream.filter.pair.MaxOverlap;
import io.e5stream.filter.pair.MinOverlap;
import io.e5stream.filter.pair.MinWords;
import io.e5stream.filter.pair.NewWords;
import io.e5stream.filter.perplexity.Perplexity;

/**
 * The profile of pairs. What measures a document as such (enough words, lines, sentences) is left
 * out: queries, titles and comments are short. Cheap rules come first.
 */
final class PairProfile {

  private PairProfile() {}

  static void addTo(RuleList list, FilterSettings settings, boolean all) {
    // Articles are often named by one word.
    list.queryOf("wikipedia", 1, MinWords::new, 2)
        .query(AlphabeticWords::new, 0.5)
        .passage(MinWords::new, 5)
        .passage(CommentCharacters::new, CommentCharacters.DEFAULT, "reddit")
        .pair(Score::new, Score.DEFAULT, "reddit", "stackexchange")
        .pair(MaxOverlap::new, MaxOverlap.DEFAULT)
        .pair(MinOverlap::new, MinOverlap.DEFAULT)
        .pair(NewWords::new, NewWords.DEFAULT);
    addPassage(list);
    addWebPassage(list);
    LanguageIdentifier identifier = LanguageIdentifier.builtIn();
    list.passage(min -> new LanguageScore(identifier, settings.languages(), min), 0.5);
    if (all || settings.evaluation() != null) {
      list.query(max -> new EvaluationText(settings.evaluation(), max), EvaluationText.DEFAULT)
          .passage(max -> new EvaluationText(settings.evaluation(), max), EvaluationText.DEFAULT)
          .query(max -> new EvaluationNGrams(settings.evaluation(), max), EvaluationNGrams.DEFAULT)
          .passage(
              max -> new EvaluationNGrams(settings.evaluation(), max), EvaluationNGrams.DEFAULT);
    }
    if (all || settings.model() != null) {
      list.passage(max -> new Perplexity(settings.model(), max), Perplexity.DEFAULT, "web");
    }
  }

  /** Shares that do not depend on a text's length; repetition only where there is room for it. */
  private static void addPassage(RuleList list) {
    list.passage(MinMeanWordLength::new, MinMeanWordLength.DEFAULT)
        .passage(MaxMeanWordLength::new, MaxMeanWordLength.DEFAULT)
        .passage(HashesPerWord::new, HashesPerWord.DEFAULT)
        .passage(EllipsesPerWord::new, EllipsesPerWord.DEFAULT)
        .passage(AlphabeticWords::new, AlphabeticWords.DEFAULT)
        .passage(NonAlphaNumeric::new, NonAlphaNumeric.DEFAULT)
        .passage(Digits::new, Digits.DEFAULT)
        .passage(Urls::new, Urls.DEFAULT)
        .passage(WhiteSpace::new, WhiteSpace.DEFAULT)
        .passage(Parentheses::new, Parentheses.DEFAULT)
        .passage(max -> ofLongTexts(new TopNGram(2, max)), 0.20)
        .passage(max -> ofLongTexts(new TopNGram(3, max)), 0.18)
        .passage(max -> ofLongTexts(new TopNGram(4, max)), 0.16)
        .passage(max -> ofLongTexts(new DuplicateNGrams(5, max)), 0.15)
        .passage(max -> ofLongTexts(new DuplicateNGrams(6, max)), 0.14)
        .passage(max -> ofLongTexts(new DuplicateNGrams(7, max)), 0.13)
        .passage(max -> ofLongTexts(new DuplicateNGrams(8, max)), 0.12)
        .passage(max -> ofLongTexts(new DuplicateNGrams(9, max)), 0.11)
        .passage(max -> ofLongTexts(new DuplicateNGrams(10, max)), 0.10);
  }

  /** Of the rules made for web pages, those that measure no length: docs/results/filter.md. */
  private static void addWebPassage(RuleList list) {
    list.passage(CurlyBrackets::new, CurlyBrackets.DEFAULT, "web")
        .passage(Boilerplate::new, Boilerplate.DEFAULT, "web")
        .passage(min -> new OfSeveralLines(new EndedLines(min)), EndedLines.DEFAULT, "web");
  }

  private static OfLongTexts ofLongTexts(TextRule rule) {
    return new OfLongTexts(rule, OfLongTexts.DOCUMENT);
  }
}
