(* hdp-equation-21, hdp-equation-22: the alternating tail sums of binomials, by telescoping certificates. *)
From Coq Require Import ZArith List Lia.
From ExactParity Require Import Statements Binomials Sums.
Import ListNotations.
Open Scope Z_scope.
Theorem eq21 d c : (1 <= d)%nat -> 0 <= c <= Z.of_nat d + 1 ->
  sum c (Z.to_nat (Z.of_nat d + 1 - c)) (fun k => minus_one_pow k * binomial d k) = minus_one_pow c * binomial (d-1)
    (c-1).
Proof.
  intros Hd Hc. destruct d as [|m]; [lia|]. replace (S m - 1)%nat with m by lia.
  rewrite (telescope (fun k => minus_one_pow k * binomial m (k-1))).
  - rewrite (binomial_big m (_ + _ - 1)) by lia. lia.
  - intros k _. simpl binomial. rewrite minus_one_pow_succ. replace (k+1-1) with k by lia. ring.
Qed.
Theorem eq22 d c : (2 <= d)%nat -> 0 <= c <= Z.of_nat d + 1 ->
  sum c (Z.to_nat (Z.of_nat d + 1 - c)) (fun k => minus_one_pow k * k * binomial d k) = minus_one_pow c * Z.of_nat d
    * binomial (d-2) (c-2).
Proof.
  intros Hd Hc. destruct d as [|[|m]]; try lia. replace (S (S m) - 2)%nat with m by lia.
  rewrite (telescope (fun k => minus_one_pow k * Z.of_nat (S (S m)) * binomial m (k-2))).
  - rewrite (binomial_big m (_ + _ - 2)) by lia. lia.
  - intros k _. rewrite minus_one_pow_succ. pose proof (binomial_absorb (S m) k) as H.
    change (binomial (S m) (k-1)) with (binomial m (k-1-1) + binomial m (k-1)) in H.
    replace (k+1-2) with (k-1) by lia. replace (k-2) with (k-1-1) by lia.
    rewrite <- Z.mul_assoc, H. ring.
Qed.

Theorem hdp_equation_21 : Statements.hdp_equation_21.
Proof.
  intros d c Hd Hc. unfold sum_from. destruct (Z.le_gt_cases c (Z.of_nat d + 1)) as [H|H].
  - replace (Z.of_nat d + 1 - c) with (Z.of_nat d + 1 - c) by lia. apply eq21; lia.
  - replace (Z.to_nat (Z.of_nat d + 1 - c)) with O by lia. simpl sum. rewrite binomial_big by lia. lia.
Qed.
Theorem hdp_equation_22 : Statements.hdp_equation_22.
Proof.
  intros d c Hd Hc. unfold sum_from. destruct (Z.le_gt_cases c (Z.of_nat d + 1)) as [H|H].
  - apply eq22; lia.
  - replace (Z.to_nat (Z.of_nat d + 1 - c)) with O by lia. simpl sum. rewrite binomial_big by lia. lia.
Qed.
