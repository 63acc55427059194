package org.carrel.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Source files as the compiler reads them. */
final class JavaSource {
    /** A method and how many lines its body has, braces included. */
    record Method(String place, long lines) {}

    private JavaSource() {}

    static List<Method> methods(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            var methods = new ArrayList<Method>();
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new TreeScanner<@Nullable Void, CompilationUnitTree>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree in) {
                        if (method.getBody() != null) {
                            var lines = in.getLineMap();
                            var start = lines.getLineNumber(positions.getStartPosition(in, method.getBody()));
                            var end = lines.getLineNumber(positions.getEndPosition(in, method.getBody()));
                            methods.add(new Method(name(in) + "." + method.getName(), end - start + 1));
                        }
                        return super.visitMethod(method, in);
                    }
                }.scan(unit, unit);
            }
            return methods;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(CompilationUnitTree unit) {
        return String.valueOf(Path.of(unit.getSourceFile().toUri()).getFileName());
    }
}
