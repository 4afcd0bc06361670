// SPDX-License-Identifier: Apache-2.0
// The subcommands of `dcls`. Each function adds one: its options, its help and, as callback, what it does.
// A new command is a file of its own, a line here and a line in the table of commands.cpp.
#pragma once

namespace CLI {
class App;
}

namespace dclscope::cli {

void addInfo(CLI::App& app);
void addPositions(CLI::App& app);
void addKernel(CLI::App& app);
void addConvert(CLI::App& app);
void addClassify(CLI::App& app);
void addDevices(CLI::App& app);
void addDiff(CLI::App& app);
void addEmbed(CLI::App& app);
void addFeatures(CLI::App& app);
void addForward(CLI::App& app);
void addListen(CLI::App& app);
void addModels(CLI::App& app);
void addSearch(CLI::App& app);
void addStats(CLI::App& app);
void addTag(CLI::App& app);
void addTrain(CLI::App& app);
void addEval(CLI::App& app);
void addTry(CLI::App& app);
void addBench(CLI::App& app);

/// Adds them all, in the order in which --help lists them.
void addAllCommands(CLI::App& app);

} // namespace dclscope::cli
