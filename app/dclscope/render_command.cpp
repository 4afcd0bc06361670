// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/render_command.h"

#include "app/dclscope/workspaces/learn/handout.h"
#include "app/dclscope/workspaces/learn/lesson_library.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/view_limits.h"
#include "widgets/render/render.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace dclscope {

void runRender(const RenderArguments& arguments) {
    if (!arguments.lesson.empty()) return writeHandout(allLessons()[lessonNamed(arguments.lesson)], arguments.output);
    RenderOptions options;
    options.state = arguments.view;
    OpenRunOptions opening;
    opening.choice.entry = options.state.entry;
    opening.choice.series = options.state.series;
    const auto run = std::make_shared<const Run>(openRun(resolveRun(options.state.runs.front()), opening));
    if (options.state.compare && options.state.runs.size() > 1)
        options.other = std::make_shared<const Run>(openRun(resolveRun(options.state.runs[1])));
    if (!options.state.view && arguments.outSaid) {
        // That channel, or neuron, alone.
        const auto views = viewsOf(shownAt(*run, layerOf(options.state, *run)));
        for (const View alone : {View::Channel, View::Field})
            if (std::find(views.begin(), views.end(), alone) != views.end()) options.state.view = alone;
    }
    options.size = arguments.size;
    options.framesPerSecond = arguments.framesPerSecond;
    options.seconds = arguments.seconds;
    options.dark = arguments.dark;
    const bool terminal = isatty(STDERR_FILENO) == 1;
    render(run, options, arguments.output, [terminal](int done, int total) {
        if (!terminal) return;
        std::fprintf(stderr, "\rframe %d of %d%s", done, total, done == total ? "\n" : "");
        std::fflush(stderr);
    });
}

} // namespace dclscope
