// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/render_command.h"

#include "core/checkpoint/run_folder.h"
#include "widgets/render/render.h"

#include <unistd.h>

#include <cstdio>

namespace dclscope {

void runRender(const RenderArguments& arguments) {
    const auto run = std::make_shared<const Run>(openRun(resolveRun(arguments.run)));
    RenderOptions options;
    options.layer = arguments.layer;
    options.view = renderViewFromName(QString::fromStdString(arguments.view));
    options.size = arguments.size;
    options.framesPerSecond = arguments.framesPerSecond;
    options.seconds = arguments.seconds;
    options.epoch = arguments.epoch;
    options.out = arguments.out;
    options.in = arguments.in;
    options.dark = arguments.dark;
    const bool terminal = isatty(STDERR_FILENO) == 1;
    render(run, options, arguments.output, [terminal](int done, int total) {
        if (!terminal) return;
        std::fprintf(stderr, "\rframe %d of %d%s", done, total, done == total ? "\n" : "");
        std::fflush(stderr);
    });
}

} // namespace dclscope
