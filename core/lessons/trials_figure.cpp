// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/trials_figure.h"

#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/experiments/trial.h"
#include "core/lessons/figure_kind.h"

#include <map>
#include <memory>
#include <mutex>

namespace dclscope::lessons {
namespace {

const std::vector<FigureSetting>& trialsSettings() {
    static const std::vector<FigureSetting> settings{
        {.key = "model", .label = "Network", .usual = "demo", .choices = {"demo", "keywords"}},
        {.key = "edits", .label = "Edits", .free = true},
        {.key = "names", .label = "What the edits are called", .free = true}};
    return settings;
}

/// Lends a trial the flag that ends it.
class Stoppable {
public:
    Stoppable(experiments::Trial& trial, const std::atomic<bool>* stop) : trial_(trial) { trial_.setStop(stop); }
    Stoppable(const Stoppable&) = delete;
    Stoppable& operator=(const Stoppable&) = delete;
    ~Stoppable() { trial_.setStop(nullptr); }

private:
    experiments::Trial& trial_;
};

/// A bundled network on its examples, and what was judged of it in the life of the process.
class JudgedNetwork {
public:
    explicit JudgedNetwork(const std::string& model) : model_(model) {}

    TrialRow judged(const std::string& edit, const std::atomic<bool>* stop) {
        const std::lock_guard lock(mutex_);
        if (const auto known = rows_.find(edit); known != rows_.end()) return known->second;
        if (!trial_) {
            training::ModelJudging judging;
            judging.model = bundledRun(model_)->string();
            judging.options.threads = coreCount();
            trial_ = std::make_unique<experiments::Trial>(std::move(judging));
        }
        const Stoppable stoppable(*trial_, stop);
        const training::JudgedModel said =
            edit.empty() ? trial_->unedited() : trial_->judge({experiments::parseEdit(edit)});
        return rows_[edit] = {edit, {}, experiments::figureOf(said.evaluation), said.evaluation.count};
    }

private:
    std::string model_;
    std::mutex mutex_;
    std::unique_ptr<experiments::Trial> trial_;
    std::map<std::string, TrialRow> rows_;
};

JudgedNetwork& judgedNetwork(const std::string& model) {
    static JudgedNetwork demo("demo");
    static JudgedNetwork keywords("keywords");
    return model == "demo" ? demo : keywords;
}

constexpr std::string_view kTrialExamples = "Examples";
constexpr std::string_view kTrialUnedited = "As it was trained";

} // namespace

TrialsOptions readTrials(const Settings& settings) {
    const SettingReader reader(trialsSettings(), settings);
    TrialsOptions options{reader.text("model"), reader.texts("edits", ';'), reader.texts("names", ';')};
    try {
        for (const std::string& edit : options.edits) (void)experiments::parseEdit(edit);
    } catch (const ConfigError& error) {
        refuseSetting("edits", error.what());
    }
    if (!options.names.empty() && options.names.size() != options.edits.size())
        refuseSetting("names", "there are " + std::to_string(options.edits.size()) + " edits to be named");
    return options;
}

TrialsFigure computeTrials(const TrialsOptions& options, const std::atomic<bool>* stop,
                           const std::function<void(const TrialsFigure&)>& progress) {
    TrialsFigure figure{"accuracy", {}};
    std::vector<std::string> edits{std::string()};
    edits.insert(edits.end(), options.edits.begin(), options.edits.end());
    for (std::size_t i = 0; i < edits.size(); ++i) {
        figure.rows.push_back(judgedNetwork(options.model).judged(edits[i], stop));
        if (i > 0 && !options.names.empty()) figure.rows.back().name = options.names[i - 1];
        if (progress) progress(figure);
    }
    return figure;
}

std::vector<Measure> measureTrials(const TrialsFigure& figure) {
    if (figure.rows.empty()) return {};
    std::vector<Measure> measures{
        {"examples", std::string(kTrialExamples), "", static_cast<double>(figure.rows.front().examples)}};
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const TrialRow& row = figure.rows[i];
        const std::string edit = row.name.empty() ? row.edit : row.name;
        measures.push_back(
            {"accuracy_" + std::to_string(i), edit.empty() ? std::string(kTrialUnedited) : edit, "", row.accuracy});
    }
    return measures;
}

FigureKind trialsKind() {
    return {"trials",
            trialsSettings(),
            [](const Settings& settings) { (void)readTrials(settings); },
            [](const Settings& settings) { return measureTrials(computeTrials(readTrials(settings))); },
            {kTrialExamples, kTrialUnedited}};
}

} // namespace dclscope::lessons
