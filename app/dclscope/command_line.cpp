// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/command_line.h"

#include "app/dclscope/language.h"
#include "app/dclscope/pages.h"
#include "app/dclscope/workspaces/learn/lesson_library.h"
#include "core/base/error.h"
#include "core/experiments/edit.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace dclscope {
namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr int kLongestSide = 8192;
constexpr int kShortestSide = 64;
constexpr int kLastAxis = 2;
constexpr QSize kComparisonSize{1500, 640}; ///< three pictures in a row
constexpr auto kEntryHelp = "Of several networks in one file the one to take (dcls info names them)";
constexpr auto kSeriesHelp = "Of several series of checkpoints in one folder the one to take (dcls info names them)";

/// "1280x800" to a size; throws what CLI11 turns into a usage error.
QSize sizeFrom(const std::string& text) {
    int width = 0;
    int height = 0;
    char end = '\0';
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &end) != 2 || width < kShortestSide ||
        height < kShortestSide || width > kLongestSide || height > kLongestSide)
        throw CLI::ValidationError("--size", "expected WIDTHxHEIGHT, each 64 to 8192, got '" + text + "'");
    return {width, height};
}

CLI::Option* addSize(CLI::App& app, QSize& size) {
    return app
        .add_option_function<std::string>(
            "--size", [&size](const std::string& text) { size = sizeFrom(text); }, "Pixels of the picture")
        ->type_name("WxH");
}

/// "inspect or live", "inspect, live or learn".
std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return text;
}

/// "2" or "2,0.5,0.3"; throws what CLI11 turns into a usage error.
ViewZoom zoomFrom(const std::string& text) {
    try {
        const bool alone = text.find(',') == std::string::npos;
        return viewStateFromText("dclscope:?zoom=" + text + (alone ? ",0.5,0.5" : "")).zoom;
    } catch (const ConfigError&) {
        throw CLI::ValidationError("--zoom", "expected SCALE or SCALE,X,Y with a scale from 1 to 64 and the shares of "
                                             "the middle from 0 to 1, got '" +
                                                 text + "'");
    }
}

/// "layer:12"; throws what CLI11 turns into a usage error.
Pin pinNamed(const std::string& text) {
    try {
        std::string link = "dclscope:?pin=";
        for (const char c : text)
            link += c == '&' ? std::string("%26") : c == '%' ? std::string("%25") : std::string(1, c);
        return viewStateFromText(link).pins.front();
    } catch (const ConfigError&) {
        throw CLI::ValidationError("--pin", "expected LAYER:ELEMENT, got '" + text + "'");
    }
}

/// Refuses what is no edit, said by an option or in a link.
void checkEdits(const std::vector<std::string>& edits) {
    try {
        for (const std::string& edit : edits) experiments::parseEdit(edit);
    } catch (const ConfigError& error) {
        throw CLI::ValidationError("--edit", error.what());
    }
}

/// What is said in the same words of a window and of a figure.
/// @return the option of --out
CLI::Option* addViewOptions(CLI::App& app, ViewState& view) {
    app.add_option_function<std::string>(
           "--view", [&view](const std::string& name) { view.view = viewFromName(name); },
           "How to draw it: " + listed(viewNames()))
        ->check(CLI::IsMember(viewNames()));
    app.add_option("--entry", view.entry, kEntryHelp);
    app.add_option("--series", view.series, kSeriesHelp);
    app.add_option("--layer", view.layer, "Layer to look at, or a tensor by its key; the first one if left out");
    app.add_option("--epoch", view.epoch, "Moment to look at, whole or between two epochs; the last one if left out");
    CLI::Option* out =
        app.add_option("--out,--neuron", view.out,
                       "channel and kernel: the output; channels: the first one; field and coincidence: the neuron")
            ->check(CLI::NonNegativeNumber);
    app.add_option("--in", view.in, "channel, kernel and channels: the input beside --out")
        ->check(CLI::NonNegativeNumber);
    app.add_option_function<std::string>(
           "--quantity", [&view](const std::string& name) { view.quantity = *quantityFromName(name); },
           "delays: what colour tells, delay or weight")
        ->check(CLI::IsMember({"delay", "weight"}));
    app.add_option_function<std::string>(
           "--order", [&view](const std::string& name) { view.order = *orderFromName(name); },
           "delays: how rows and columns are sorted, index, delay, weight, similarity or label")
        ->check(CLI::IsMember(orderNames()));
    app.add_flag("--strength,!--no-strength", view.strength, "delays: make pale what has little weight, or leave it");
    app.add_option("--axis", view.axis, "ridgeline: the learned axis, a row of P from 0")
        ->check(CLI::Range(0, kLastAxis));
    app.add_option("--hidden-axis", view.hidden,
                   "overlay, channel and channels of three learned axes: the row of P that is not drawn; the depth if "
                   "left out")
        ->check(CLI::Range(0, kLastAxis));
    app.add_option_function<std::string>(
           "--zoom", [&view](const std::string& text) { view.zoom = zoomFrom(text); },
           "The part that is shown: how many times enlarged, and where its middle lies in shares of the whole")
        ->type_name("SCALE[,X,Y]");
    app.add_flag("--spread,!--no-spread", view.spread,
                 "Draw how far elements spread (sigma) and how densely they lie in overlay, or leave it out");
    app.add_flag("--trails,!--no-trails", view.trails, "Draw where elements came from, or leave it out");
    app.add_option_function<std::vector<std::string>>(
           "--pin",
           [&view](const std::vector<std::string>& pins) {
               for (const std::string& pin : pins) view.pins.push_back(pinNamed(pin));
           },
           "An element to mark and follow, LAYER:ELEMENT by the numbers of dcls positions; may be said again")
        ->type_name("LAYER:N")
        ->take_all();
    app.add_option("--sound", view.sound,
                   "coincidence: what the network hears, a bundled sound by its name, or a .wav or .npy file");
    app.add_flag(
        "--compare", view.compare,
        "Two runs side by side and what they differ by; of one run, its first epoch beside the moment looked at");
    app.add_option("--other-layer", view.otherLayer,
                   "compare: the second one's layer; the one of the same name, or else of the same shape, if left out");
    app.add_option("--other-epoch", view.otherEpoch,
                   "compare: the epoch at which the second one stays; it moves along with the first if left out");
    app.add_option_function<std::vector<std::string>>(
           "--edit",
           [&view](const std::vector<std::string>& edits) {
               view.edits.insert(view.edits.end(), edits.begin(), edits.end());
               view.trying = true;
           },
           "Try an edit of the network, such as 'shuffle layer=all seed=1' (dcls try --list explains them); may be "
           "said "
           "again. With --compare the network as it is stands beside its edited self")
        ->type_name("TEXT")
        ->allow_extra_args(false);
    return out;
}

bool isLink(const std::string& word) { return word.starts_with(kViewScheme); }

/// Refuses lessons and steps that there are none of. @throws CLI::ValidationError naming those that there are
void checkLesson(const std::string& name, int step) {
    if (name.empty()) return;
    try {
        stepNumbered(allLessons()[lessonNamed(name)], step);
    } catch (const ConfigError& error) {
        throw CLI::ValidationError(step > 0 ? "--lesson, --step" : "--lesson", error.what());
    }
}

/// What the link among the words says; options that follow from the command line are put over it.
/// @throws CLI::ValidationError for a text that is none, or for two of them
ViewState linkedView(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto link = std::find_if(words.begin(), words.end(), isLink);
    if (link == words.end()) return {};
    if (std::find_if(link + 1, words.end(), isLink) != words.end())
        throw CLI::ValidationError("PATH", "only one link to a view can be opened at a time");
    try {
        return viewStateFromText(*link);
    } catch (const ConfigError& error) {
        throw CLI::ValidationError("PATH", error.what());
    }
}

/// Puts the runs that the link names in its place.
void resolveLink(std::vector<std::string>& paths, const std::vector<std::string>& linked) {
    const auto link = std::find_if(paths.begin(), paths.end(), isLink);
    if (link == paths.end()) return;
    paths.erase(link);
    paths.insert(paths.begin(), linked.begin(), linked.end());
}

void addWindowOptions(CLI::App& app, WindowArguments& a) {
    ViewState& view = a.request.view;
    app.add_option("PATH", view.runs,
                   "Run folders or checkpoints to open, `demo` for the bundled run, or a link to a view "
                   "(dclscope:?...), which the options change");
    addViewOptions(app, view);
    app.add_flag("--play", view.playing, "Play the run from epoch to epoch as soon as it is open");
    app.add_flag("--try", view.trying, "Open Try, where edits of the network are tried");
    app.add_option("--workspace", a.workspace, listed(pageNames()))->check(CLI::IsMember(pageNames()));
    app.add_option("--theme", a.theme, "system, light or dark")->check(CLI::IsMember({"system", "light", "dark"}));
    app.add_option("--screenshot", a.screenshot, "Draw the window into this PNG and leave; needs no display");
    addSize(app, a.size);
    app.add_option("--source", a.request.source, "Live: a sound file to listen to");
    app.add_option("--model", a.request.model, "Live: a checkpoint, a run folder, or `demo`");
    app.add_option("--recipe", a.request.recipe, "Train: a recipe file, or the name of a bundled recipe");
    app.add_option("--output", a.request.output, "Train: folder of the run; one that is there is shown");
    CLI::Option* lesson =
        app.add_option("--lesson", a.request.lesson, "Learn: the lesson to open, by its name (see --list-lessons)");
    app.add_option("--step", a.request.step, "Learn: its step, counted from 1; where it was left if left out")
        ->needs(lesson)
        ->check(CLI::PositiveNumber);
    app.add_flag("--answered", a.request.answered, "Learn: the step with its question answered")->needs(lesson);
    app.add_flag_callback(
        "--list-lessons",
        [] {
            std::fputs(lessonList().c_str(), stdout);
            throw CLI::Success();
        },
        "Print a line a lesson, name, title and number of steps with tabs between them, and leave");
}

void addRenderOptions(CLI::App& app, RenderArguments& a) {
    app.add_option("RUN", a.view.runs,
                   "A run folder, a checkpoint, `demo`, or a link to a view, which the options change; two of them "
                   "with --compare")
        ->expected(1, 2);
    app.add_option("--lesson", a.lesson, "In place of a run: the lesson whose handout is written, as a .pdf");
    app.add_option("--output", a.output, "film.gif, film.mp4, figure.svg, figure.pdf, figure.png, or a folder frames/")
        ->required();
    const CLI::Option& out = *addViewOptions(app, a.view);
    const CLI::Option* size = addSize(app, a.size);
    app.final_callback([&a, &out, size] {
        a.outSaid = out.count() > 0;
        if (a.view.compare && size->count() == 0) a.size = kComparisonSize;
    });
    app.add_option("--fps", a.framesPerSecond, "Pictures a second of a film")->check(CLI::Range(1.0, 60.0));
    app.add_option("--seconds", a.seconds, "Length of a film")->check(CLI::Range(0.1, 600.0));
    app.add_flag("--dark", a.dark, "Draw on a dark ground");
}

} // namespace

CommandLine parseCommandLine(int argc, char** argv) {
    CommandLine line;
    RenderArguments render;
    CLI::App app("Shows where a network learned to look and when it learned to listen.", "dclscope");
    app.set_version_flag("--version", "dclscope " DCLSCOPE_VERSION);
    addWindowOptions(app, line.window);
    app.add_option("--language", line.language,
                   "Language of the window and its lessons: " + listed(languageNames()) + "; the system's if left out")
        ->check(CLI::IsMember(languageNames()));
    CLI::App* renderApp = app.add_subcommand("render", "Draws pictures and films of a run; needs no display");
    addRenderOptions(*renderApp, render);
    renderApp->add_option("--language", line.language, "Language of a handout: " + listed(languageNames()))
        ->check(CLI::IsMember(languageNames()));
    try {
        const ViewState linked = linkedView(argc, argv);
        const bool renders = argc > 1 && argv[1] == renderApp->get_name();
        ViewState& said = renders ? render.view : line.window.request.view;
        said = linked;
        said.runs.clear();
        app.parse(argc, argv);
        if (renders && said.runs.empty() == render.lesson.empty())
            throw CLI::ValidationError("RUN", "say a run to draw, or a lesson by --lesson");
        checkEdits(said.edits);
        checkLesson(renders ? render.lesson : line.window.request.lesson, line.window.request.step);
        if (renders && said.runs.size() > 1 && !said.compare)
            throw CLI::ValidationError("RUN", "two runs are drawn side by side with --compare");
        resolveLink(said.runs, linked.runs);
        if (renders && said.runs.empty() && render.lesson.empty())
            throw CLI::ValidationError("RUN", "the link names no run to draw");
        if (renders) line.render = render;
    } catch (const CLI::Success& done) {
        line.exitCode = app.exit(done);
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "dclscope: %s (see dclscope --help)\n", error.what());
        line.exitCode = kWrongUsage;
    } catch (const Error& error) { // the lessons that come with the program cannot be read
        std::fprintf(stderr, "dclscope: %s\n", error.what());
        line.exitCode = kFailed;
    }
    return line;
}

} // namespace dclscope
