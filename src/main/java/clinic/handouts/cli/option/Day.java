package clinic.handouts.cli.option;

import clinic.handouts.text.Days;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line, in ISO 8601 format. */
public final class Day implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String value) {
    return Days.read(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + value + "' is not a date; write it like 2028-11-02"));
  }
}
