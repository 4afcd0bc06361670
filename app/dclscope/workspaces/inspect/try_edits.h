// SPDX-License-Identifier: GPL-3.0-or-later
// The list of edits that are tried: every change of it can be undone.
#pragma once

#include "core/experiments/edit.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <cstddef>
#include <vector>

namespace dclscope {

struct TriedEdit {
    experiments::Edit edit;
    bool on = true;
    bool operator==(const TriedEdit&) const = default;
};

class TryEdits : public QObject {
    Q_OBJECT

public:
    explicit TryEdits(QObject* parent = nullptr);

    const std::vector<TriedEdit>& all() const noexcept { return edits_; }
    /// Those that are switched on, in their order.
    std::vector<experiments::Edit> active() const;
    QUndoStack& undoStack() noexcept { return undo_; }

    /// @param doing  what is done to one edit with the same text, one after the other, is undone together; empty: nothing
    void add(const experiments::Edit& edit, const QString& doing = {});
    /// @param place  below all().size(), as in the following ones
    /// @param doing  as in add()
    void change(std::size_t place, const experiments::Edit& edit, const QString& doing = {});
    void setOn(std::size_t place, bool on);
    void remove(std::size_t place);
    void clear();
    /// These and no others, with nothing to undo.
    void begin(const std::vector<experiments::Edit>& edits);

signals:
    void changed();

private:
    class Command;
    void push(std::vector<TriedEdit> wanted, const QString& text, const QString& mergeKey = {});
    void put(const std::vector<TriedEdit>& edits);

    std::vector<TriedEdit> edits_;
    QUndoStack undo_;
};

} // namespace dclscope
