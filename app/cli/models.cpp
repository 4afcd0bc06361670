// SPDX-License-Identifier: Apache-2.0
// dcls models: the networks that come with the program.
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/training/recipe.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <memory>

namespace dclscope::cli {
namespace {

namespace fs = std::filesystem;

/// Beside each bundled run: what was measured, on which data, and the command that prints it.
constexpr auto kFiguresFile = "figures.json";

nlohmann::ordered_json figuresOf(const fs::path& run) {
    std::ifstream file(run / kFiguresFile);
    if (!file) return nlohmann::ordered_json::array();
    try {
        return nlohmann::ordered_json::parse(file).at("figures");
    } catch (const nlohmann::json::exception& error) {
        throw Error((run / kFiguresFile).string() + ": " + error.what());
    }
}

nlohmann::ordered_json describe(const std::string& name) {
    const fs::path run = *bundledRun(name);
    const std::vector<fs::path> files = checkpointFiles(run);
    const Card card = cardOf(*openCheckpoint(files.back()));
    return {{"name", name},
            {"model", card.model.value_or("")},
            {"what", card.recipe.empty() ? "" : training::parseRecipe(card.recipe, name).description},
            {"labels", card.labels},
            {"checkpoints", files.size()},
            {"data", card.data},
            {"folder", run.string()},
            {"figures", figuresOf(run)}};
}

std::string asText(const nlohmann::ordered_json& models) {
    std::string text;
    for (const auto& model : models) {
        const auto word = [&model](const char* key) { return printable(model.at(key).get<std::string>(), 2000); };
        text += (text.empty() ? "" : "\n") + word("name") + ": " + word("what") + "\n";
        text += "  " + counted(model.at("checkpoints").get<std::int64_t>(), "checkpoint") + " of a " + word("model") +
                " network, " + counted(static_cast<std::int64_t>(model.at("labels").size()), "label") + "\n";
        for (const auto& figure : model.at("figures"))
            text += "  " + printable(figure.at("value").get<std::string>()) + "  " +
                    printable(figure.at("what").get<std::string>(), 400) + "\n      " +
                    printable(figure.at("command").get<std::string>(), 400) + "\n";
        text += "  data: " + word("data") + "\n";
    }
    return text;
}

} // namespace

void addModels(CLI::App& app) {
    auto json = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("models", "List the networks that come with the program");
    command->add_flag("--json", *json, "Print one JSON object");
    command->callback([json] {
        auto models = nlohmann::ordered_json::array();
        for (const std::string& name : bundledNames()) models.push_back(describe(name));
        if (*json)
            printJson({{"models", models}});
        else
            print(asText(models));
    });
}

} // namespace dclscope::cli
