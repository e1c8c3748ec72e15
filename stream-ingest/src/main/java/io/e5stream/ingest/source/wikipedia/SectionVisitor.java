package io.e5stream.ingest.source.wikipedia;

import de.fau.cs.osr.ptk.common.AstVisitor;
import io.e5stream.ingest.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sweble.wikitext.engine.nodes.EngPage;
import org.sweble.wikitext.parser.nodes.WtBold;
import org.sweble.wikitext.parser.nodes.WtDefinitionList;
import org.sweble.wikitext.parser.nodes.WtDefinitionListDef;
import org.sweble.wikitext.parser.nodes.WtDefinitionListTerm;
import org.sweble.wikitext.parser.nodes.WtExternalLink;
import org.sweble.wikitext.parser.nodes.WtInternalLink;
import org.sweble.wikitext.parser.nodes.WtItalics;
import org.sweble.wikitext.parser.nodes.WtListItem;
import org.sweble.wikitext.parser.nodes.WtNewline;
import org.sweble.wikitext.parser.nodes.WtNode;
import org.sweble.wikitext.parser.nodes.WtNodeList;
import org.sweble.wikitext.parser.nodes.WtOrderedList;
import org.sweble.wikitext.parser.nodes.WtParagraph;
import org.sweble.wikitext.parser.nodes.WtSection;
import org.sweble.wikitext.parser.nodes.WtSemiPre;
import org.sweble.wikitext.parser.nodes.WtSemiPreLine;
import org.sweble.wikitext.parser.nodes.WtTagExtension;
import org.sweble.wikitext.parser.nodes.WtText;
import org.sweble.wikitext.parser.nodes.WtUnorderedList;
import org.sweble.wikitext.parser.nodes.WtWhitespace;
import org.sweble.wikitext.parser.nodes.WtXmlCharRef;
import org.sweble.wikitext.parser.nodes.WtXmlElement;
import org.sweble.wikitext.parser.nodes.WtXmlEntityRef;

/**
 * Walks a parsed page and collects its sections. What has no method here is no text: templates,
 * tables, pictures, footnotes, comments, bare addresses. The parser's walker finds the methods by
 * their argument's type. Used once.
 */
public final class SectionVisitor extends AstVisitor<WtNode> {

  private static final Set<String> BLOCKS =
      Set.of("blockquote", "center", "div", "p", "poem", "h1", "h2", "h3", "h4", "h5", "h6");

  private final List<Section> sections = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private boolean prose;
  private int lists;

  SectionVisitor() {}

  /** The sections, in the page's order. */
  List<Section> sections() {
    return sections;
  }

  public void visit(WtNode node) {
    // Not text.
  }

  public void visit(EngPage page) {
    int at = begin();
    iterate(page);
    end(at);
  }

  public void visit(WtSection section) {
    StringBuilder around = text;
    boolean aroundProse = prose;
    text = new StringBuilder();
    iterate(section.getHeading());
    headings.add(Paragraphs.oneLine(text.toString()));
    int at = begin();
    iterate(section.getBody());
    end(at);
    headings.remove(headings.size() - 1);
    text = around;
    prose = aroundProse;
  }

  /** Takes the section's place before those below it. */
  private int begin() {
    text = new StringBuilder();
    prose = false;
    sections.add(null);
    return sections.size() - 1;
  }

  private void end(int at) {
    sections.set(at, new Section(headings, WikitextTidy.tidy(text.toString()), prose));
  }

  public void visit(WtNodeList nodes) {
    iterate(nodes);
  }

  public void visit(WtText node) {
    text.append(node.getContent());
    prose |= lists == 0 && !node.getContent().isBlank();
  }

  public void visit(WtTagExtension extension) {
    if (extension.getName().equalsIgnoreCase("nowiki") && extension.hasBody()) {
      text.append(extension.getBody().getContent());
    }
  }

  public void visit(WtParagraph paragraph) {
    text.append("\n\n");
    iterate(paragraph);
    text.append("\n\n");
  }

  public void visit(WtBold bold) {
    iterate(bold);
  }

  public void visit(WtItalics italics) {
    iterate(italics);
  }

  public void visit(WtSemiPre block) {
    text.append("\n\n");
    iterate(block);
    text.append("\n\n");
  }

  public void visit(WtSemiPreLine line) {
    iterate(line);
    text.append('\n');
  }

  public void visit(WtInternalLink link) {
    String target = link.getTarget().getAsString();
    StringBuilder around = text;
    text = new StringBuilder();
    if (link.hasTitle()) {
      iterate(link.getTitle());
    }
    String shown = WikitextTidy.shown(target, link.hasTitle() ? text.toString() : null);
    text = around;
    text.append(link.getPrefix()).append(shown).append(link.getPostfix());
    prose |= lists == 0 && !shown.isBlank();
  }

  public void visit(WtExternalLink link) {
    if (link.hasTitle()) {
      iterate(link.getTitle());
    }
  }

  public void visit(WtXmlEntityRef reference) {
    text.append(reference.getResolved() == null ? "" : reference.getResolved());
  }

  public void visit(WtXmlCharRef reference) {
    if (Character.isValidCodePoint(reference.getCodePoint())
        && !(reference.getCodePoint() >= 0xd800 && reference.getCodePoint() <= 0xdfff)) {
      text.appendCodePoint(reference.getCodePoint());
    }
  }

  public void visit(WtXmlElement element) {
    String name = element.getName().toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      text.append('\n');
    }
    if (element.hasBody()) {
      text.append(BLOCKS.contains(name) ? "\n\n" : "");
      iterate(element.getBody());
      text.append(BLOCKS.contains(name) ? "\n\n" : "");
    }
  }

  public void visit(WtUnorderedList list) {
    list(list);
  }

  public void visit(WtOrderedList list) {
    list(list);
  }

  public void visit(WtDefinitionList list) {
    list(list);
  }

  private void list(WtNode list) {
    lists++;
    text.append('\n');
    iterate(list);
    text.append(lists == 1 ? "\n\n" : "");
    lists--;
  }

  public void visit(WtListItem item) {
    line(item);
  }

  public void visit(WtDefinitionListDef item) {
    line(item);
  }

  public void visit(WtDefinitionListTerm item) {
    line(item);
  }

  private void line(WtNode item) {
    text.append('\n');
    iterate(item);
  }

  public void visit(WtNewline newline) {
    text.append('\n');
  }

  public void visit(WtWhitespace space) {
    text.append(' ');
  }
}
