// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the open runs can be listened with: asks for each what it is, and keeps the picker's list right.
#pragma once

#include "app/dclscope/workspaces/live/model_picker.h"
#include "core/run/run.h"
#include "widgets/session/tagging_session.h"

#include <QHash>
#include <QObject>

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
    /// A file that a person wants to listen with; answered by fileTaken() or refused().
    void tryFile(const QString& path);
    /// Asks what the picked model is, if that is not known.
    void examineCurrent();
    /// What is known of the picked model; an empty outline while that is nothing.
    ModelOutline current() const { return outlines_.value(picker_.current().path); }

signals:
    /// Another model is picked, or more is known of it.
    void currentChanged();
    void fileTaken();
    void refused(const QString& sentence);

private:
    void take(const ModelOutline& outline);
    void offer();

    TaggingSession& session_;
    ModelPicker& picker_;
    QList<RunPointer> runs_;
    QHash<QString, ModelOutline> outlines_; ///< by path
    QString chosen_;                        ///< path of the run that is looked at
    QString tried_;                         ///< path of the file that is being examined
};

} // namespace dclscope
