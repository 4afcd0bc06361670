// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/model_offers.h"

#include "core/base/text.h"
#include "core/run/view_limits.h"

#include <QFileInfo>

#include <algorithm>

namespace dclscope {
namespace {

constexpr std::size_t kMostOthers = 15; ///< networks of one file that are offered besides the one that is looked at

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// The network of a run that is looked at.
ModelChoice chosenOf(const Run& run) { return {textOf(run.path.string()), textOf(entryToAskFor(run))}; }

/// All networks of a run, the one that is looked at first.
QList<ModelChoice> networksOf(const Run& run) {
    QList<ModelChoice> networks{chosenOf(run)};
    for (std::size_t i = 0; i < std::min(kMostOthers, run.otherEntries.size()); ++i)
        networks.append({networks.first().path, textOf(run.otherEntries[i])});
    return networks;
}

/// All networks of a file, the one found by itself first.
QList<ModelChoice> networksOf(const ModelOutline& file) {
    if (file.networks.isEmpty()) return {file.model};
    QList<ModelChoice> networks;
    for (const QString& entry : file.networks.first(std::min<qsizetype>(file.networks.size(), kMostOthers + 1)))
        networks.append({file.model.path, entry});
    return networks;
}

} // namespace

ModelOffers::ModelOffers(TaggingSession& session, ModelPicker& picker, QObject* parent)
    : QObject(parent), session_(session), picker_(picker) {
    connect(&session_, &TaggingSession::examined, this, &ModelOffers::take);
    connect(&picker_, &ModelPicker::currentChanged, this, [this] {
        examineCurrent();
        emit currentChanged();
    });
}

void ModelOffers::examine(const ModelChoice& model) {
    asked_.insert(model);
    ++awaited_;
    session_.examine(model);
}

void ModelOffers::setOpenRuns(const QList<RunPointer>& runs) {
    const QList<RunPointer> before = std::exchange(runs_, runs);
    for (const RunPointer& run : runs_) {
        if (before.contains(run)) continue;
        for (const ModelChoice& model : networksOf(*run)) {
            const auto known = outlines_.constFind(model);
            // What could not be listened with may have become whole when it grew.
            if (known == outlines_.constEnd() || !known->problem.isEmpty()) examine(model);
        }
    }
    offer();
}

void ModelOffers::setChosenRun(const RunPointer& run) {
    chosen_ = run ? chosenOf(*run) : ModelChoice();
    offer();
}

void ModelOffers::tryFile(const QString& path) {
    // It may be another one than it was.
    for (QSet<ModelChoice>* models : {&asked_, &answered_})
        models->removeIf([&](const ModelChoice& model) { return model.path == path; });
    tried_ = path;
    examine({path});
}

void ModelOffers::examineCurrent() {
    const ModelChoice model = picker_.current().model;
    if (!outlines_.contains(model)) examine(model);
}

void ModelOffers::take(const ModelOutline& outline) {
    --awaited_;
    answered_.insert(outline.model);
    outlines_[outline.model] = outline;
    offer();
    settleFile(outline.model.path);
    if (outline.model == picker_.current().model) emit currentChanged();
    if (awaited_ == 0) emit idle();
}

/// Once it is known of all networks of a file that was chosen which of them can be listened with, these are offered.
void ModelOffers::settleFile(const QString& path) {
    const bool tried = path == tried_;
    const ModelChoice itself{path};
    if (!answered_.contains(itself) || (!tried && picker_.current().model != itself)) return;
    const ModelOutline file = outlines_.value(itself);
    const QList<ModelChoice> networks = networksOf(file);
    QList<OfferedModel> usable;
    bool known = true;
    for (const ModelChoice& model : networks) {
        if (!asked_.contains(model)) examine(model);
        if (!answered_.contains(model)) {
            known = false;
        } else if (outlines_.value(model).problem.isEmpty()) {
            usable.append({model, modelName(QFileInfo(path).fileName(), model.entry)});
        }
    }
    if (!known) return;
    if (tried) tried_.clear();
    if (usable.isEmpty() && tried) emit refused(file.problem);
    if (usable.isEmpty() || (!tried && networks.size() == 1)) return;
    picker_.setFile(usable);
    if (!tried) return;
    picker_.pick(usable.first());
    emit fileTaken();
}

void ModelOffers::offer() {
    QList<OfferedModel> offered;
    for (const RunPointer& run : runs_)
        for (const ModelChoice& model : networksOf(*run)) {
            const auto known = outlines_.constFind(model);
            if (known != outlines_.constEnd() && known->problem.isEmpty())
                offered.append({model, modelName(textOf(printable(run->name)), model.entry)});
        }
    picker_.setRuns(offered);
    if (!chosen_.path.isEmpty() && session_.state() == TaggingSession::State::Idle) picker_.propose(chosen_);
}

} // namespace dclscope
