// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/pages.h"

#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/learn/learn_workspace.h"
#include "app/dclscope/workspaces/live/live_workspace.h"
#include "app/dclscope/workspaces/train/train_workspace.h"

namespace dclscope {
namespace {

struct PageMaker {
    const char* name;
    WorkspacePage* (*make)(RunSession& runs);
};

constexpr PageMaker kPages[] = {
    {InspectWorkspace::kName, [](RunSession& runs) -> WorkspacePage* { return new InspectWorkspace(runs); }},
    {LiveWorkspace::kName, [](RunSession&) -> WorkspacePage* { return new LiveWorkspace; }},
    {TrainWorkspace::kName, [](RunSession&) -> WorkspacePage* { return new TrainWorkspace; }},
    {LearnWorkspace::kName, [](RunSession&) -> WorkspacePage* { return new LearnWorkspace; }},
};

} // namespace

std::vector<std::string> pageNames() {
    std::vector<std::string> names;
    for (const PageMaker& page : kPages) names.emplace_back(page.name);
    return names;
}

std::vector<WorkspacePage*> makePages(RunSession& runs) {
    std::vector<WorkspacePage*> pages;
    for (const PageMaker& page : kPages) pages.push_back(page.make(runs));
    return pages;
}

} // namespace dclscope
