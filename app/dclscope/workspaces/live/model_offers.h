// SPDX-License-Identifier: GPL-3.0-or-later
// Which networks of the open runs and of chosen files can be listened with: asks for each what it is, and keeps the
// picker's list right.
#pragma once

#include "app/dclscope/workspaces/live/model_picker.h"
#include "core/run/run.h"
#include "widgets/session/tagging_session.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace dclscope {

class ModelOffers : public QObject {
    Q_OBJECT

public:
    using RunPointer = std::shared_ptr<const Run>;

    /// Both must outlive this.
    ModelOffers(TaggingSession& session, ModelPicker& picker, QObject* parent);

    /// All runs that are open; also called where one of them has grown.
    void setOpenRuns(const QList<RunPointer>& runs);
    /// The run that is looked at elsewhere.
    void setChosenRun(const RunPointer& run);
    /// A file that a person wants to listen with; answered by fileTaken() or refused(). All its networks are offered.
    void tryFile(const QString& path);
    /// Asks what the picked model is, if that is not known.
    void examineCurrent();
    /// What is known of the picked model; an empty outline while that is nothing.
    ModelOutline current() const { return outlines_.value(picker_.current().model); }
    /// Whether an answer is still to come.
    bool isExamining() const noexcept { return awaited_ > 0; }

signals:
    /// Another model is picked, or more is known of it.
    void currentChanged();
    void fileTaken();
    void refused(const QString& sentence);
    /// All answers are there.
    void idle();

private:
    void examine(const ModelChoice& model);
    void take(const ModelOutline& outline);
    void settleFile(const QString& path);
    void offer();

    TaggingSession& session_;
    ModelPicker& picker_;
    QList<RunPointer> runs_;
    QHash<ModelChoice, ModelOutline> outlines_;
    QSet<ModelChoice> asked_;    ///< of what was chosen as a file only what was asked since
    QSet<ModelChoice> answered_; ///< and answered
    int awaited_ = 0;
    ModelChoice chosen_; ///< of the run that is looked at
    QString tried_;      ///< path of the file that is being examined
};

} // namespace dclscope
