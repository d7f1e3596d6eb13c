package clinic.handouts.layout;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * The directive {@code <@cardBox heights="25 31">…</@cardBox>}: what is in it belongs to the
 * clinician, and is typeset in a box of one of these heights, in millimetres. The directive only
 * marks its place, with characters that XML can't contain; {@link FilledLayout} reads them.
 */
final class CardBox implements TemplateDirectiveModel {
  static final String NAME = "cardBox";

  static final char BEGIN = '\u0001';
  static final char INSIDE = '\u0002';
  static final char END = '\u0003';

  @Override
  public void execute(
      Environment environment,
      @SuppressWarnings("rawtypes") Map parameters,
      TemplateModel[] loop,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    Writer out = environment.getOut();
    Object heights = parameters.get("heights");
    out.write(BEGIN);
    out.write(heights instanceof TemplateScalarModel text ? text.getAsString() : "");
    out.write(INSIDE);
    if (body != null) {
      body.render(out);
    }
    out.write(END);
  }
}
