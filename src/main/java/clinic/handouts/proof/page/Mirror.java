package clinic.handouts.proof.page;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mirrors what a page paints. */
final class Mirror {
  private final double width;
  private final AffineTransform turn;
  private final IdentityHashMap<Area, Area> clips = new IdentityHashMap<>();
  private final Map<Glyph, Glyph> glyphs = new HashMap<>();

  /** A mirror of pages of this width. */
  Mirror(double width) {
    this.width = width;
    this.turn = new AffineTransform(-1, 0, 0, 1, width, 0);
  }

  PageContent of(PageContent page) {
    List<Glyph> all = page.glyphs().stream().map(this::glyph).toList();
    Map<Integer, List<Glyph>> marked = new TreeMap<>();
    page.marked().forEach((id, some) -> marked.put(id, some.stream().map(glyphs::get).toList()));
    Map<Integer, List<Paint>> drawn = new TreeMap<>();
    page.drawn().forEach((id, some) -> drawn.put(id, some.stream().map(this::paint).toList()));
    return new PageContent(
        all,
        page.paints().stream().map(this::paint).toList(),
        page.pictures().stream().map(this::picture).toList(),
        marked,
        drawn);
  }

  private Glyph glyph(Glyph glyph) {
    return glyphs.computeIfAbsent(
        glyph, each -> each.mirrored(width, box(each.box()), clip(each.clip())));
  }

  private Paint paint(Paint paint) {
    Shape path = turn.createTransformedShape(paint.path());
    return new Paint(
        paint.order(),
        path,
        paint.stroke(),
        paint.rgb(),
        paint.alpha(),
        box(paint.bounds()),
        clip(paint.clip()));
  }

  private Picture picture(Picture picture) {
    AffineTransform at = new AffineTransform(turn);
    at.concatenate(picture.at());
    return new Picture(
        picture.page(),
        picture.mark(),
        picture.image(),
        at,
        box(picture.bounds()),
        picture.across(),
        picture.down());
  }

  private Area clip(Area clip) {
    return clips.computeIfAbsent(clip, each -> each.createTransformedArea(turn));
  }

  private Rectangle2D box(Rectangle2D box) {
    return new Rectangle2D.Double(
        width - box.getMaxX(), box.getY(), box.getWidth(), box.getHeight());
  }
}
