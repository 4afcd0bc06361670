// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line, a link or the settings ask the window to show.
#pragma once

#include "core/run/view_state.h"

#include <string>

namespace dclscope {

struct PageRequest {
    ViewState view;        ///< its runs are opened first
    std::string source;    ///< a sound file to listen to
    std::string model;     ///< what listens: a checkpoint, a run folder, or the name of a bundled run
    std::string recipe{};  ///< what is to be trained by: a recipe file, or the name of a bundled one
    std::string output{};  ///< folder of the run that is trained; one that is there is shown
    std::string lesson{};  ///< what is to be learned: a lesson's name
    int step = 0;          ///< of the lesson, counted from 1; 0: where it was left
    bool answered = false; ///< the step's question is answered rightly, so that the figure shows it

    bool operator==(const PageRequest&) const = default;
};

} // namespace dclscope
