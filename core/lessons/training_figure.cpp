// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/training_figure.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/lessons/figure_kind.h"
#include "core/training/recipe_table.h"

#include <algorithm>
#include <numeric>

namespace dclscope::lessons {
namespace {

const std::vector<FigureSetting>& trainingSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "recipe", .label = "Recipe", .usual = "toy-dots", .free = true},
        {.key = "fields", .label = "Fields that may be changed", .free = true},
        {.key = "values", .label = "Changed fields", .free = true}};
    return settings;
}

training::Recipe recipeNamed(const std::string& name) {
    const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    try {
        if (plain) return training::readRecipe(resourcePath(std::filesystem::path("recipes") / (name + ".toml")));
    } catch (const ConfigError&) {
        // Said below.
    }
    refuseSetting("recipe", "no recipe '" + printable(name) + "' comes with the program");
}

training::Recipe changedRecipe(training::Recipe recipe, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
        const std::size_t equals = value.find('=');
        if (equals == std::string::npos) refuseSetting("values", "'" + printable(value) + "' is not KEY=VALUE");
        try {
            recipe = training::withValue(recipe, value.substr(0, equals), value.substr(equals + 1));
        } catch (const ConfigError& error) {
            refuseSetting("values", error.what());
        }
    }
    return recipe;
}

constexpr std::string_view kEpochsOf = "Epochs";
constexpr std::string_view kExamplesOf = "Examples of each epoch";
constexpr std::string_view kKernelsOf = "Kernels of the network";
constexpr std::string_view kElementsOf = "Elements of each kernel";
constexpr std::string_view kRateOf = "Learning rate of positions against that of the weights";
constexpr std::string_view kPositionRateOf = "Learning rate of positions at the start";
constexpr std::string_view kSpreadOf = "Spread of the first positions";
constexpr std::string_view kNeuronsOf = "Hidden neurons";
constexpr std::string_view kGridOf = "Points of its grid, along one axis";

} // namespace

TrainingFigure readTraining(const Settings& settings) {
    const SettingReader reader(trainingSettings(), settings);
    TrainingFigure figure;
    figure.name = reader.text("recipe");
    figure.recipe = changedRecipe(recipeNamed(figure.name), reader.texts("values", ';'));
    figure.fields = reader.texts("fields", ';');
    const std::vector<training::RecipeField> table = training::recipeTable(figure.recipe);
    for (const std::string& key : figure.fields)
        if (std::none_of(table.begin(), table.end(),
                         [&key](const training::RecipeField& field) { return field.key == key; }))
            refuseSetting("fields", "the recipe '" + figure.name + "' has no '" + printable(key) + "'");
    return figure;
}

std::vector<Measure> measureTraining(const TrainingFigure& figure) {
    std::vector<Measure> measures{
        {"epochs", std::string(kEpochsOf), "", static_cast<double>(figure.recipe.training.epochs)},
        {"examples", std::string(kExamplesOf), "", static_cast<double>(figure.recipe.data.examplesPerEpoch)}};
    const auto add = [&measures](const char* name, std::string_view label, double value) {
        measures.push_back({name, std::string(label), "", value});
    };
    const training::OptimizationRecipe& optimization = figure.recipe.training;
    if (const auto* mixer = std::get_if<training::ConvMixerNetworkRecipe>(&figure.recipe.network)) {
        add("kernels", kKernelsOf, static_cast<double>(mixer->dim * mixer->blocks));
        add("elements", kElementsOf, static_cast<double>(mixer->spacings.count));
        add("grid", kGridOf, static_cast<double>(mixer->spacings.size));
        add("spread", kSpreadOf, mixer->spacings.spread);
        add("position_rate", kRateOf, optimization.positionRateFactor);
    }
    if (const auto* spiking = std::get_if<training::SpikingNetworkRecipe>(&figure.recipe.network)) {
        const auto& hidden = spiking->hidden;
        add("neurons", kNeuronsOf, static_cast<double>(std::accumulate(hidden.begin(), hidden.end(), std::int64_t{0})));
        add("grid", kGridOf, static_cast<double>(spiking->positions()));
        add("position_rate", kPositionRateOf, optimization.positionLearningRate);
    }
    return measures;
}

FigureKind trainingKind() {
    return {
        "training",
        trainingSettings(),
        [](const Settings& settings) { (void)readTraining(settings); },
        [](const Settings& settings) { return measureTraining(readTraining(settings)); },
        {kEpochsOf, kExamplesOf, kKernelsOf, kElementsOf, kGridOf, kSpreadOf, kRateOf, kPositionRateOf, kNeuronsOf}};
}

} // namespace dclscope::lessons
