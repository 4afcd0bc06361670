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

/// `dclscope render RUN`. What is not said stays empty: RUN may be a link that says it.
struct RenderArguments {
    std::string run;
    std::optional<std::string> entry;  ///< of several networks in a file
    std::optional<std::string> series; ///< of several series in a folder
    std::optional<std::string> layer;
    std::string output;
    std::string view; ///< a View's name, or "kernel": one channel where --out names it, else all
    QSize size{960, 720};
    double framesPerSecond = 25.0;
    std::optional<double> seconds;
    std::optional<double> epoch;
    std::optional<std::size_t> out;
    std::optional<std::size_t> in;
    std::optional<Quantity> quantity;
    std::optional<std::size_t> axis;
    std::optional<ViewZoom> zoom;
    bool noSpread = false;
    bool dark = false;
};

struct CommandLine {
    WindowArguments window;
    std::optional<RenderArguments> render;
    std::optional<int> exitCode; ///< set when there is nothing more to do: help was printed, or the usage was wrong
};

/// Prints help to standard output, and what is wrong with the usage to standard error.
CommandLine parseCommandLine(int argc, char** argv);

} // namespace dclscope
