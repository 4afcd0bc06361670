// SPDX-License-Identifier: GPL-3.0-or-later
// Of what was heard, the labels that hold a text.
#pragma once

#include <QSortFilterProxyModel>

namespace dclscope {

/// Rows that mark a session stay as long as nothing is filtered.
class HeardFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    const QString& part() const noexcept { return part_; }

public slots:
    /// @param part  in any case; empty: all
    void setPart(const QString& part);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString part_;
};

} // namespace dclscope
