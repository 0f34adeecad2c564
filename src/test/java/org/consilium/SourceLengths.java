package org.consilium;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long files and methods of Java sources are. The sources are parsed, not compiled. */
final class SourceLengths {
    /** One alternative of a switch on one line: all of them are a table. */
    private static final Pattern ALTERNATIVE = Pattern.compile("case .*->.*;");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private SourceLengths() {}

    /**
     * @param files Java sources
     * @param most lines of a method between its braces, without blank lines, comments and one-line alternatives of a switch
     * @param tables whether a method of one statement counts: a list of cases is one
     * @return {@code File.java method: lines} of each method that has more
     */
    static List<String> longMethods(Iterable<? extends JavaFileObject> files, int most, boolean tables)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, files);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                new Methods(file, positions, most, tables, found).scan(file, null);
            }
        }
        return found;
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree file;
        private final CharSequence text;
        private final SourcePositions positions;
        private final int most;
        private final boolean tables;
        private final List<String> found;

        Methods(CompilationUnitTree file, SourcePositions positions, int most, boolean tables, List<String> found)
                throws IOException {
            this.file = file;
            this.text = file.getSourceFile().getCharContent(true);
            this.positions = positions;
            this.most = most;
            this.tables = tables;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && (tables || !isTable(method.getBody().getStatements()))) {
                long lines = lines(method.getBody());
                if (lines > most) {
                    String name = file.getSourceFile().getName();
                    found.add(name.substring(name.lastIndexOf('/') + 1) + " " + method.getName() + ": " + lines);
                }
            }
            return super.visitMethod(method, null);
        }

        private static boolean isTable(List<? extends StatementTree> statements) {
            return statements.size() == 1
                    && (statements.getFirst() instanceof ReturnTree
                            || statements.getFirst() instanceof ExpressionStatementTree);
        }

        private long lines(Tree block) {
            int from = (int) positions.getStartPosition(file, block) + 1;
            int to = (int) positions.getEndPosition(file, block) - 1;
            return COMMENT.matcher(text.subSequence(from, to))
                    .replaceAll("")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .filter(line -> !ALTERNATIVE.matcher(line).matches())
                    .count();
        }
    }
}
