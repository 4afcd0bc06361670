// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/model_offers.h"

#include "core/base/text.h"

#include <QFileInfo>

namespace dclscope {
namespace {

QString pathOf(const Run& run) { return QString::fromStdString(run.path.string()); }

} // namespace

ModelOffers::ModelOffers(TaggingSession& session, ModelPicker& picker, QObject* parent)
    : QObject(parent), session_(session), picker_(picker) {
    connect(&session_, &TaggingSession::examined, this, &ModelOffers::take);
    connect(&picker_, &ModelPicker::currentChanged, this, [this] {
        examineCurrent();
        emit currentChanged();
    });
}

void ModelOffers::setOpenRuns(const QList<RunPointer>& runs) {
    const QList<RunPointer> before = std::exchange(runs_, runs);
    for (const RunPointer& run : runs_) {
        const QString path = pathOf(*run);
        const auto known = outlines_.constFind(path);
        // What could not be listened with may have become whole when it grew.
        const bool settled = known != outlines_.constEnd() && known->problem.isEmpty();
        if (!settled && !before.contains(run)) session_.examine(path);
    }
    offer();
}

void ModelOffers::setChosenRun(const RunPointer& run) {
    chosen_ = run ? pathOf(*run) : QString();
    offer();
}

void ModelOffers::tryFile(const QString& path) {
    tried_ = path;
    session_.examine(path);
}

void ModelOffers::examineCurrent() {
    const QString path = picker_.current().path;
    if (!outlines_.contains(path)) session_.examine(path);
}

void ModelOffers::take(const ModelOutline& outline) {
    outlines_[outline.model] = outline;
    offer();
    if (outline.model == tried_) {
        tried_.clear();
        if (!outline.problem.isEmpty()) {
            emit refused(outline.problem);
            return;
        }
        picker_.pick({outline.model, QFileInfo(outline.model).fileName()});
        emit fileTaken();
    }
    if (outline.model == picker_.current().path) emit currentChanged();
}

void ModelOffers::offer() {
    QList<OfferedModel> offered;
    for (const RunPointer& run : runs_) {
        const auto known = outlines_.constFind(pathOf(*run));
        if (known != outlines_.constEnd() && known->problem.isEmpty())
            offered.append({known->model, QString::fromStdString(printable(run->name))});
    }
    picker_.setRuns(offered);
    if (!chosen_.isEmpty() && session_.state() == TaggingSession::State::Idle) picker_.propose(chosen_);
}

} // namespace dclscope
