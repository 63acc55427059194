package org.carrel.platform.command;

import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The commands that modules contribute. */
final class ApplicationCommands {
    private ApplicationCommands() {}

    static List<ApplicationCommand> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(ApplicationCommand.class));
        return scan.findCandidateComponents("org.carrel").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), ApplicationCommands.class.getClassLoader()))
                .<ApplicationCommand>map(type -> BeanUtils.instantiateClass(type.asSubclass(ApplicationCommand.class)))
                .toList();
    }
}
