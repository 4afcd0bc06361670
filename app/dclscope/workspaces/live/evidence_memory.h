// SPDX-License-Identifier: GPL-3.0-or-later
// What the evidence map shows of a model's labels, kept from one start of the program to the next.
#pragma once

#include "widgets/session/tagging_session.h"

#include <QHash>
#include <QObject>
#include <QStringList>

class QSettings;

namespace dclscope {

class EvidenceMap;

/// Knows by model which labels are pinned.
class EvidenceMemory : public QObject {
    Q_OBJECT

public:
    /// @param map  outlives it
    explicit EvidenceMemory(EvidenceMap& map, QObject* parent = nullptr);

    /// Another model is listened with from the next begin() on.
    void setModel(const ModelChoice& model);
    /// Gives the map the model's labels, their groups where there are some, and pins what was pinned of it before.
    void begin(const QStringList& labels);

    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

private:
    EvidenceMap& map_;
    QString model_;
    QHash<QString, QStringList> pinned_; ///< by model
};

} // namespace dclscope
