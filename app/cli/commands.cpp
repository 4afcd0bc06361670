// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

#include <initializer_list>

namespace dclscope::cli {
namespace {

using Add = void (*)(CLI::App&);

constexpr std::initializer_list<Add> kCommands{
    addInfo,   addPositions, addStats,    addDiff,    addKernel, addConvert, addTag, addListen, addDevices, addEmbed,
    addSearch, addClassify,  addFeatures, addForward, addTrain,  addEval,    addTry, addBench,  addModels,
};

} // namespace

void addAllCommands(CLI::App& app) {
    for (const Add add : kCommands) add(app);
}

} // namespace dclscope::cli
