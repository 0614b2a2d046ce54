package kz.qadam.standard.web;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine in JavaScript in a process of its own: a line of JSON in, a line of JSON out. */
final class NodeJudge implements AutoCloseable {

  private static final Path SCRIPT = Path.of("../web/src/judge/judge-lines.js");

  private final Process node;
  private final BufferedWriter questions;
  private final BufferedReader answers;
  private final JsonMapper json = new JsonMapper();

  NodeJudge() {
    try {
      node =
          new ProcessBuilder("node", SCRIPT.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("no Node.js on the PATH: ./qadam test installs it", e);
    }
    questions = node.outputWriter(StandardCharsets.UTF_8);
    answers = node.inputReader(StandardCharsets.UTF_8);
  }

  /** Sends one thing under its name and does not wait. */
  void send(String name, Object value) {
    try {
      questions.write(json.writeValueAsString(Map.of(name, value)));
      questions.newLine();
      questions.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Node.js has ended", e);
    }
  }

  /** The answer to the oldest thing that was sent and not answered, as JSON. */
  String receive() {
    try {
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("Node.js ended without an answer");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String write(Object value) {
    return json.writeValueAsString(value);
  }

  /** The parts of an answer, one line each, so that a difference is easy to see. */
  List<String> parts(String answer) {
    List<String> parts = new ArrayList<>();
    JsonNode root = json.readTree(answer);
    for (JsonNode group : root.path("groups")) {
      String code = group.path("group").asString();
      group
          .properties()
          .forEach(part -> parts.add(code + " " + part.getKey() + ": " + part.getValue()));
    }
    root.properties().stream()
        .filter(part -> !part.getKey().equals("groups"))
        .forEach(part -> parts.add(part.getKey() + ": " + part.getValue()));
    return parts;
  }

  void keep(Path file, Object... lines) {
    try {
      Files.write(file, Stream.of(lines).map(this::write).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    node.destroy();
  }
}
