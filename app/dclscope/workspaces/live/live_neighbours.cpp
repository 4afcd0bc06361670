// SPDX-License-Identifier: GPL-3.0-or-later
// Live's sounds for the window of sounds that are like one another.
#include "app/dclscope/sound_player.h"
#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_display.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/live/neighbours_dialog.h"

#include <algorithm>

namespace dclscope {

NeighboursDialog& LiveWorkspace::neighbours() {
    if (neighbours_ == nullptr) {
        NeighbourSources sources;
        sources.selected = [this] { return controls_->list().selectedSound(); };
        sources.newest = [this] {
            if (session_.state() != TaggingSession::State::Listening) return Sound{};
            return session_.heard(std::max(0.0, display_->newest() - facts_.windowSeconds), display_->newest());
        };
        sources.model = [this] { return controls_->models().current().model; };
        neighbours_ = new NeighboursDialog(std::move(sources), new SoundPlayer, this);
    }
    return *neighbours_;
}

void LiveWorkspace::showNeighbours() {
    NeighboursDialog& dialog = neighbours();
    dialog.show();
    dialog.raise();
    dialog.askForSelected();
}

} // namespace dclscope
