package io.e5stream.filter.profile;

import io.e5stream.filter.c4.C4Lines;
import io.e5stream.filter.c4.CurlyBrackets;
import io.e5stream.filter.c4.LoremIpsum;
import io.e5stream.filter.c4.MinSentences;
import io.e5stream.filter.ccnet.MinCharacters;
import io.e5stream.filter.decontamination.EvaluationNGrams;
import io.e5stream.filter.decontamination.EvaluationText;
import io.e5stream.filter.fineweb.DuplicateLineText;
import io.e5stream.filter.fineweb.EndedLines;
import io.e5stream.filter.fineweb.NewlinesPerWord;
import io.e5stream.filter.fineweb.ShortLines;
import io.e5stream.filter.gopher.AlphabeticWords;
import io.e5stream.filter.gopher.BulletLines;
import io.e5stream.filter.gopher.DuplicateLineCharacters;
import io.e5stream.filter.gopher.DuplicateLines;
import io.e5stream.filter.gopher.DuplicateNGrams;
import io.e5stream.filter.gopher.DuplicateParagraphCharacters;
import io.e5stream.filter.gopher.DuplicateParagraphs;
import io.e5stream.filter.gopher.EllipsesPerWord;
import io.e5stream.filter.gopher.EllipsisLines;
import io.e5stream.filter.gopher.HashesPerWord;
import io.e5stream.filter.gopher.MaxMeanWordLength;
import io.e5stream.filter.gopher.MaxWords;
import io.e5stream.filter.gopher.MinMeanWordLength;
import io.e5stream.filter.gopher.MinWords;
import io.e5stream.filter.gopher.StopWords;
import io.e5stream.filter.gopher.TopNGram;
import io.e5stream.filter.language.LanguageIdentifier;
import io.e5stream.filter.language.LanguageScore;
import io.e5stream.filter.nemo.Boilerplate;
import io.e5stream.filter.nemo.Digits;
import io.e5stream.filter.nemo.NonAlphaNumeric;
import io.e5stream.filter.nemo.Parentheses;
import io.e5stream.filter.nemo.RepeatedLineCharacters;
import io.e5stream.filter.nemo.RepeatedLines;
import io.e5stream.filter.nemo.RepeatedParagraphCharacters;
import io.e5stream.filter.nemo.RepeatedParagraphs;
import io.e5stream.filter.nemo.SymbolsPerWord;
import io.e5stream.filter.nemo.UnendedSentences;
import io.e5stream.filter.nemo.Urls;
import io.e5stream.filter.nemo.WhiteSpace;
import io.e5stream.filter.perplexity.Perplexity;
import java.util.Set;

/**
 * The profile of documents, in FineWeb's order: language, Gopher's repetition and quality, C4
 * without terminal punctuation, FineWeb's own; then CCNet's and NeMo-Curator's, and what needs
 * files.
 */
final class DocumentProfile {

  private DocumentProfile() {}

  static void addTo(RuleList list, FilterSettings settings, boolean all) {
    LanguageIdentifier identifier = LanguageIdentifier.builtIn();
    list.document(
        min -> new LanguageScore(identifier, settings.languages(), min), LanguageScore.DEFAULT);
    addRepetition(list);
    addQuality(list, settings.languages().equals(Set.of("eng")));
    addNemo(list);
    if (all || settings.model() != null) {
      list.document(max -> new Perplexity(settings.model(), max), Perplexity.DEFAULT);
    }
    if (all || settings.evaluation() != null) {
      list.document(max -> new EvaluationText(settings.evaluation(), max), EvaluationText.DEFAULT)
          .document(
              max -> new EvaluationNGrams(settings.evaluation(), max), EvaluationNGrams.DEFAULT);
    }
  }

  private static void addRepetition(RuleList list) {
    list.document(DuplicateLines::new, DuplicateLines.DEFAULT)
        .document(DuplicateParagraphs::new, DuplicateParagraphs.DEFAULT)
        .document(DuplicateLineCharacters::new, DuplicateLineCharacters.DEFAULT)
        .document(DuplicateParagraphCharacters::new, DuplicateParagraphCharacters.DEFAULT)
        .document(max -> new TopNGram(2, max), 0.20)
        .document(max -> new TopNGram(3, max), 0.18)
        .document(max -> new TopNGram(4, max), 0.16)
        .document(max -> new DuplicateNGrams(5, max), 0.15)
        .document(max -> new DuplicateNGrams(6, max), 0.14)
        .document(max -> new DuplicateNGrams(7, max), 0.13)
        .document(max -> new DuplicateNGrams(8, max), 0.12)
        .document(max -> new DuplicateNGrams(9, max), 0.11)
        .document(max -> new DuplicateNGrams(10, max), 0.10);
  }

  private static void addQuality(RuleList list, boolean english) {
    list.document(MinWords::new, MinWords.DEFAULT)
        .document(MaxWords::new, MaxWords.DEFAULT)
        .document(MinMeanWordLength::new, MinMeanWordLength.DEFAULT)
        .document(MaxMeanWordLength::new, MaxMeanWordLength.DEFAULT)
        .document(HashesPerWord::new, HashesPerWord.DEFAULT)
        .document(EllipsesPerWord::new, EllipsesPerWord.DEFAULT)
        .document(BulletLines::new, BulletLines.DEFAULT)
        .document(EllipsisLines::new, EllipsisLines.DEFAULT)
        .document(AlphabeticWords::new, AlphabeticWords.DEFAULT)
        .document(min -> new StopWords(english, min), StopWords.DEFAULT)
        .document(LoremIpsum::new, LoremIpsum.DEFAULT)
        .document(CurlyBrackets::new, CurlyBrackets.DEFAULT)
        .document(min -> new MinSentences(C4Lines.FINEWEB, min), MinSentences.DEFAULT)
        .document(EndedLines::new, EndedLines.DEFAULT)
        .document(ShortLines::new, ShortLines.DEFAULT)
        .document(DuplicateLineText::new, DuplicateLineText.DEFAULT)
        .document(NewlinesPerWord::new, NewlinesPerWord.DEFAULT)
        .document(MinCharacters::new, MinCharacters.DEFAULT);
  }

  private static void addNemo(RuleList list) {
    list.document(NonAlphaNumeric::new, NonAlphaNumeric.DEFAULT)
        .document(SymbolsPerWord::new, SymbolsPerWord.DEFAULT)
        .document(Digits::new, Digits.DEFAULT)
        .document(Urls::new, Urls.DEFAULT)
        .document(WhiteSpace::new, WhiteSpace.DEFAULT)
        .document(Parentheses::new, Parentheses.DEFAULT)
        .document(Boilerplate::new, Boilerplate.DEFAULT)
        .document(RepeatedLines::new, RepeatedLines.DEFAULT)
        .document(RepeatedParagraphs::new, RepeatedParagraphs.DEFAULT)
        .document(RepeatedLineCharacters::new, RepeatedLineCharacters.DEFAULT)
        .document(RepeatedParagraphCharacters::new, RepeatedParagraphCharacters.DEFAULT)
        .document(UnendedSentences::new, UnendedSentences.DEFAULT);
  }
}
