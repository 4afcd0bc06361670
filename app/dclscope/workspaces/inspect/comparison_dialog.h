// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what is to stand beside the run that is looked at.
#pragma once

#include "app/dclscope/workspace_page.h"

#include <QDialog>

class QListWidget;

namespace dclscope {

/// Deletes itself once it is answered or closed; shown by open(), which returns at once.
class ComparisonDialog : public QDialog {
    Q_OBJECT

public:
    /// @param run   what is looked at  @param open  all runs of the window
    ComparisonDialog(const std::shared_ptr<const Run>& run, const OpenRuns& open, QWidget* parent);

    QListWidget& list() const noexcept { return *list_; }

signals:
    /// @param path  of an open run, or of one to be opened; that of the run itself: its first epoch stands beside it
    void chosen(const QString& path);

private:
    void browse(bool folder);

    QListWidget* list_;
};

} // namespace dclscope
