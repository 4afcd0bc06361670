// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/render_command.h"

#include "app/dclscope/workspaces/inspect/try_run.h"
#include "app/dclscope/workspaces/learn/handout.h"
#include "app/dclscope/workspaces/learn/lesson_library.h"
#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/view_limits.h"
#include "widgets/render/render.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace dclscope {
namespace {

/// The checkpoint that is looked at with the edits on it.
RunPointer editedRun(const RunPointer& run, const ViewState& state) {
    std::vector<experiments::Edit> edits;
    for (const std::string& text : state.edits) edits.push_back(experiments::parseEdit(text));
    const std::size_t snapshot = nearestSnapshot(*run, state.epoch.value_or(run->snapshots.back().epoch));
    if (snapshot == run->snapshots.size()) throw Error("no checkpoint of this run can be read, so none can be edited");
    return TryRun().with(run, snapshot, edits);
}

/// Draws the edited network in place of the run, or beside it where that is asked for.
void takeEdits(RunPointer& run, RenderOptions& options) {
    if (options.state.edits.empty()) return;
    const RunPointer edited = editedRun(run, options.state);
    if (options.state.compare && !options.other) {
        options.other = edited;
        return;
    }
    run = edited;
    if (options.state.epoch) options.state.epoch = run->snapshots.front().epoch;
}

} // namespace

void runRender(const RenderArguments& arguments) {
    if (!arguments.lesson.empty()) return writeHandout(allLessons()[lessonNamed(arguments.lesson)], arguments.output);
    RenderOptions options;
    options.state = arguments.view;
    OpenRunOptions opening;
    opening.choice.entry = options.state.entry;
    opening.choice.series = options.state.series;
    RunPointer run = std::make_shared<const Run>(openRun(resolveRun(options.state.runs.front()), opening));
    if (options.state.compare && options.state.runs.size() > 1)
        options.other = std::make_shared<const Run>(openRun(resolveRun(options.state.runs[1])));
    takeEdits(run, options);
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
