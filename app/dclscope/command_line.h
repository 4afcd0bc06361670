// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked for on the command line.
#pragma once

#include "app/dclscope/page_request.h"

#include <QSize>

#include <optional>
#include <string>

namespace dclscope {

/// `dclscope [PATH...] [--workspace ...]` and `--screenshot`.
struct WindowArguments {
    PageRequest request;
    std::string workspace;  ///< empty: the one that the request is meant for
    std::string theme;      ///< system, light, dark; empty: as remembered
    std::string screenshot; ///< a PNG to write instead of opening a window
    QSize size{1280, 800};  ///< of the screenshot
};

/// `dclscope render RUN`, or `dclscope render --lesson NAME`.
struct RenderArguments {
    ViewState view;       ///< what a link in place of the run says, and over it the options; one run at least
    bool outSaid = false; ///< by an option: without a view it means that channel, or neuron, alone
    std::string lesson;   ///< whose handout is to be written; empty: the view is drawn
    std::string output;
    QSize size{960, 720};
    double framesPerSecond = 25.0;
    std::optional<double> seconds;
    bool dark = false;
};

struct CommandLine {
    WindowArguments window;
    std::optional<RenderArguments> render;
    std::string language;        ///< "en", "de" ...; empty: the system's
    std::optional<int> exitCode; ///< set when there is nothing more to do: help was printed, or the usage was wrong
};

/// Prints help to standard output, and what is wrong with the usage to standard error.
CommandLine parseCommandLine(int argc, char** argv);

} // namespace dclscope
