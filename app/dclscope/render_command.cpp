// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/render_command.h"

#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/view_limits.h"
#include "widgets/render/render.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace dclscope {
namespace {

/// The word that --view says; without it, --out means one channel alone.
std::optional<View> viewSaid(const RenderArguments& arguments, const Shown& shown) {
    if (const auto view = viewFromName(arguments.view)) return view;
    if (arguments.view == "kernel") return arguments.out ? View::Channel : View::Channels;
    if (arguments.view.empty() && arguments.out) {
        const auto views = viewsOf(shown);
        for (const View alone : {View::Field, View::Channel})
            if (std::find(views.begin(), views.end(), alone) != views.end()) return alone;
    }
    return std::nullopt;
}

/// What a link in place of the run says, and over it what the options say.
ViewState stateSaid(const RenderArguments& arguments) {
    ViewState state;
    if (arguments.run.starts_with(kViewScheme)) {
        state = viewStateFromText(arguments.run);
        if (state.runs.empty()) throw ConfigError("the link names no run to draw");
    } else {
        state.runs = {arguments.run};
    }
    if (arguments.entry) state.entry = *arguments.entry;
    if (arguments.series) state.series = *arguments.series;
    if (arguments.layer) state.layer = *arguments.layer;
    if (arguments.epoch) state.epoch = arguments.epoch;
    if (arguments.out) state.out = *arguments.out;
    if (arguments.in) state.in = *arguments.in;
    if (arguments.quantity) state.quantity = *arguments.quantity;
    if (arguments.axis) state.axis = *arguments.axis;
    if (arguments.zoom) state.zoom = *arguments.zoom;
    if (arguments.noSpread) state.spread = false;
    return state;
}

} // namespace

void runRender(const RenderArguments& arguments) {
    RenderOptions options;
    options.state = stateSaid(arguments);
    OpenRunOptions opening;
    opening.choice.entry = options.state.entry;
    opening.choice.series = options.state.series;
    const auto run = std::make_shared<const Run>(openRun(resolveRun(options.state.runs.front()), opening));
    const Shown shown = shownAt(*run, layerOf(options.state, *run));
    if (const auto view = viewSaid(arguments, shown)) options.state.view = view;
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
