// SPDX-License-Identifier: GPL-3.0-or-later
// Which network listens: the demo, what is open in the window, and any other from a file.
#pragma once

#include "app/dclscope/workspaces/live/named_box.h"
#include "widgets/session/tagging_session.h"

#include <QList>
#include <QString>

namespace dclscope {

struct OfferedModel {
    ModelChoice model;
    QString name;
};

/// The name of one network of a file, or of all that the file holds where the entry is empty.
QString modelName(const QString& file, const QString& entry);

/// What is picked stays picked until it is gone; only as long as nobody has picked anything does a run that is chosen
/// elsewhere become the pick.
class ModelPicker : public NamedBox {
    Q_OBJECT

public:
    explicit ModelPicker(QWidget* parent = nullptr);

    /// What is picked.
    OfferedModel current() const;
    /// Puts these in the place of the runs that were offered before.
    void setRuns(const QList<OfferedModel>& runs);
    /// Puts the networks of a file in the place of what was offered of it before. Where that was picked, the first one is.
    /// @param networks  at least one, all of that path
    void setFile(const QList<OfferedModel>& networks);
    /// Picks a model as a person would; one that is not offered yet is added and stays.
    void pick(const OfferedModel& model);
    /// Proposes one of the offered runs, which is picked unless a person has picked something else.
    void propose(const ModelChoice& model);
    /// From now on what is picked is taken for a person's choice.
    void keep() { byHand_ = true; }

signals:
    /// A person picked another model.
    void picked();
    /// Another model became the pick, whoever picked it.
    void currentChanged();
    /// What was picked is no longer offered.
    void lost(const QString& name);
    /// A person wants to choose a model's file.
    void fileRequested();

private:
    void activate(int index);
    void refill(const ModelChoice& model);
    int find(const ModelChoice& model) const;

    QList<OfferedModel> runs_;
    QList<OfferedModel> files_;
    ModelChoice current_;
    bool byHand_ = false;
};

} // namespace dclscope
