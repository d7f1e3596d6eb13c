package clinic.handouts.batch;

import clinic.handouts.edition.EditionKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several equal parts of all editions, each made by a process of its own: every edition is
 * in exactly one part. Neighbouring editions go to different shards, so that a clinician with many
 * handouts doesn't slow down a single shard.
 *
 * @param index its number, from 1
 * @param count how many shards there are
 */
public record Shard(int index, int count) {
  private static final Pattern FORM = Pattern.compile("(auto|[0-9]{1,6})/([0-9]{1,6})");

  /** Everything, as a single shard. */
  public static final Shard WHOLE = new Shard(1, 1);

  public Shard {
    if (count < 1 || index < 1 || index > count) {
      throw new IllegalArgumentException(
          "shard " + index + " of " + count + " does not exist: shards are numbered from 1 to N");
    }
  }

  /**
   * Parses {@code I/N}, or {@code auto/N}, which takes the index from the scheduler that runs the
   * copies: a Kubernetes Indexed Job ({@code JOB_COMPLETION_INDEX}, from 0), an AWS Batch array
   * ({@code AWS_BATCH_JOB_ARRAY_INDEX}, from 0) or a Slurm array ({@code SLURM_ARRAY_TASK_ID}, from
   * {@code SLURM_ARRAY_TASK_MIN}).
   *
   * @throws IllegalArgumentException if it is not a valid shard; the message says why
   */
  public static Shard parse(String text, Map<String, String> environment) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a shard: write I/N or auto/N");
    }
    int count = Integer.parseInt(form.group(2));
    int index =
        form.group(1).equals("auto") ? automatic(environment) : Integer.parseInt(form.group(1));
    return new Shard(index, count);
  }

  private static int automatic(Map<String, String> environment) {
    Optional<Integer> fromZero =
        number(environment, "JOB_COMPLETION_INDEX")
            .or(() -> number(environment, "AWS_BATCH_JOB_ARRAY_INDEX"));
    if (fromZero.isPresent()) {
      return fromZero.get() + 1;
    }
    int task =
        number(environment, "SLURM_ARRAY_TASK_ID")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "auto can't find an index: none of JOB_COMPLETION_INDEX,"
                            + " AWS_BATCH_JOB_ARRAY_INDEX, SLURM_ARRAY_TASK_ID is set"));
    return task - number(environment, "SLURM_ARRAY_TASK_MIN").orElse(0) + 1;
  }

  private static Optional<Integer> number(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(name + " is not a number: '" + value + "'");
    }
    return Optional.of(Integer.parseInt(value));
  }

  /** Whether it is the only shard. */
  public boolean isWhole() {
    return count == 1;
  }

  /** Its part of the sorted editions of a run. */
  public List<EditionKey> of(List<EditionKey> keys) {
    return IntStream.range(0, keys.size())
        .filter(i -> i % count == index - 1)
        .mapToObj(keys::get)
        .toList();
  }

  /** Its name in file names: {@code 2-of-4}. */
  String name() {
    return index + "-of-" + count;
  }
}
