package clinic.handouts.text.shape;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * HarfBuzz, which turns text into glyphs. It is WebAssembly, compiled to Java when the program is
 * built, so that every machine gives the same glyphs. Its memory only grows with the fonts it has
 * read. Not thread-safe: {@link Shaper} lends it out.
 */
final class HarfBuzz {
  private static final int PAGE = 1 << 16;
  private static final int LEFT_TO_RIGHT = 4;
  private static final int RIGHT_TO_LEFT = 5;
  private static final int WRITABLE = 2;

  /** The size of HarfBuzz's records of a glyph and of its position, in integers. */
  private static final int RECORD = 5;

  private final Instance instance = instance();
  private final Memory memory = instance.memory();
  private final Map<String, ExportFunction> functions = new HashMap<>();
  private final Map<String, Long> names = new HashMap<>();
  private final Map<String, Long> fonts = new HashMap<>();
  private final long buffer;

  HarfBuzz() {
    call("__wasm_call_ctors");
    buffer = call("hb_buffer_create");
  }

  private static Instance instance() {
    HarfBuzzModule module = new HarfBuzzModule();
    HostFunction[] host = {
      refused("wasi_snapshot_preview1", "proc_exit", List.of(ValType.I32)),
      refused("env", "_emscripten_runtime_keepalive_clear", List.of()),
      refused("env", "_abort_js", List.of()),
      new HostFunction(
          "env",
          "_setitimer_js",
          FunctionType.of(List.of(ValType.I32, ValType.F64), List.of(ValType.I32)),
          (instance, arguments) -> new long[] {0}),
      new HostFunction(
          "env",
          "emscripten_resize_heap",
          FunctionType.of(List.of(ValType.I32), List.of(ValType.I32)),
          (instance, arguments) -> new long[] {grow(instance.memory(), arguments[0])})
    };
    return Instance.builder(module.wasmModule())
        .withImportValues(ImportValues.builder().addFunction(host).build())
        .withMachineFactory(module.machineFactory())
        .build();
  }

  private static HostFunction refused(String module, String name, List<ValType> parameters) {
    return new HostFunction(
        module,
        name,
        FunctionType.of(parameters, Collections.emptyList()),
        (instance, arguments) -> {
          throw new IllegalStateException("HarfBuzz gave up: " + name);
        });
  }

  private static long grow(Memory memory, long bytes) {
    int pages = (int) (((bytes & 0xffff_ffffL) + PAGE - 1) / PAGE);
    return pages <= memory.pages() || memory.grow(pages - memory.pages()) >= 0 ? 1 : 0;
  }

  private long call(String name, long... arguments) {
    long[] results = functions.computeIfAbsent(name, instance::export).apply(arguments);
    return results == null || results.length == 0 ? 0 : results[0] & 0xffff_ffffL;
  }

  private long put(byte[] bytes) {
    long at = call("malloc", Math.max(1, bytes.length));
    if (at == 0) {
      throw new IllegalStateException("HarfBuzz has no memory left");
    }
    memory.write((int) at, bytes);
    return at;
  }

  private long name(String name) {
    return names.computeIfAbsent(
        name, each -> put((each + "\0").getBytes(StandardCharsets.US_ASCII)));
  }

  private long font(ShapingFont font) {
    return fonts.computeIfAbsent(
        font.digest(),
        each -> {
          byte[] file = font.file();
          long blob = call("hb_blob_create", put(file), file.length, WRITABLE, 0, 0);
          return call("hb_font_create", call("hb_face_create", blob, 0));
        });
  }

  /** How many fonts it has read. */
  int fonts() {
    return fonts.size();
  }

  /** The glyphs of a text, from left to right. */
  List<ShapedGlyph> shape(ShapingFont font, ShapedText text) {
    String words = text.words();
    call("hb_buffer_clear_contents", buffer);
    long characters = put(words.getBytes(StandardCharsets.UTF_16LE));
    call("hb_buffer_add_utf16", buffer, characters, words.length(), 0, words.length());
    call("hb_buffer_set_direction", buffer, text.rightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
    call("hb_buffer_set_cluster_level", buffer, text.marksStandAlone() ? 1 : 0);
    long script = call("hb_script_from_string", name(text.script()), text.script().length());
    call("hb_buffer_set_script", buffer, script);
    long language = call("hb_language_from_string", name(text.language()), -1);
    call("hb_buffer_set_language", buffer, language);
    call("hb_shape", font(font), buffer, 0, 0);
    call("free", characters);
    return shaped();
  }

  private List<ShapedGlyph> shaped() {
    int length = (int) call("hb_buffer_get_length", buffer);
    IntBuffer glyphs = records(call("hb_buffer_get_glyph_infos", buffer, 0), length);
    IntBuffer places = records(call("hb_buffer_get_glyph_positions", buffer, 0), length);
    List<ShapedGlyph> shaped = new ArrayList<>(length);
    for (int i = 0; i < length * RECORD; i += RECORD) {
      shaped.add(
          new ShapedGlyph(
              glyphs.get(i),
              glyphs.get(i + 2),
              places.get(i),
              places.get(i + 2),
              places.get(i + 3)));
    }
    return List.copyOf(shaped);
  }

  private IntBuffer records(long at, int length) {
    byte[] bytes = memory.readBytes((int) at, length * RECORD * Integer.BYTES);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
  }
}
