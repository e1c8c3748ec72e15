package io.e5stream.ingest.source.wikipedia;

import java.util.Locale;
import java.util.Set;

/**
 * What stands before the colon of a link that leads to no article of its wiki: names of namespaces,
 * in English and as the largest Wikipedias call pictures and categories, other projects, and codes
 * of languages.
 */
final class LinkPrefixes {

  private static final Set<String> NAMES =
      words(
          """
          file image media category template talk user wikipedia project help portal draft module
          special mediawiki book timedtext
          datei bild kategorie fichier catégorie archivo imagen categoría immagine categoria
          ficheiro arquivo imagem bestand afbeelding categorie plik grafika kategoria
          файл изображение категория зображення категорія soubor fil kategori tiedosto luokka
          fájl kategória dosya αρχείο κατηγορία קובץ קטגוריה ملف تصنيف پرونده رده
          ファイル 画像 文件 檔案 分类 分類 파일 분류
          wikt wiktionary wikisource wikiquote wikibooks wikinews wikiversity wikivoyage wikidata
          wikispecies wikimedia commons meta mw
          """);

  /** Wikipedias whose codes are not of ISO 639-1. */
  private static final Set<String> LONG_CODES =
      words("ceb war arz azb min simple ast nds vec lmo szl bar als pnb ckb sco scn arc hsb ilo");

  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private LinkPrefixes() {}

  /** Languages are written in small letters, names in any. */
  static boolean isKnown(String prefix) {
    return CODES.contains(prefix)
        || LONG_CODES.contains(prefix)
        || NAMES.contains(prefix.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
